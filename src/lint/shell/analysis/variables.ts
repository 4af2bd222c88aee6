import type { Command, SyntaxNode, Word } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import { assignedIn } from './arithmetic.ts';
import { declarations, isName, targetsOf } from './builtins.ts';
import { enclosing } from './nodes.ts';
import type { Nodes, Placed } from './nodes.ts';
import { numeric } from './comparisons.ts';
import { flatParts, isVariable, literalOf, nameOf } from './words.ts';
import type { Variable } from './words.ts';

/** Which variables a script reads and writes, by name and in source order. */
export type Variables = {
  /** The first place that reads each. */
  readonly reads: ReadonlyMap<string, Read>;
  /** The last place that writes each. */
  readonly writes: ReadonlyMap<string, Span>;
  /** Tested for being set, as by `[ -n "$x" ]`: whoever does that knows that it may be unset. */
  readonly tested: ReadonlySet<string>;
};

export type Read = { readonly at: Span; readonly isGuarded: boolean };

type Found = {
  readonly reads: Map<string, Read>;
  readonly writes: Map<string, Span>;
  readonly tested: Set<string>;
};

export function findVariables(nodes: Nodes): Variables {
  const found: Found = { reads: new Map(), writes: new Map(), tested: new Set() };
  for (const place of nodes.all('SimpleExpansion', 'ParameterExpansion'))
    readExpansion(place.node, place, found);
  for (const place of nodes.all('Slice')) readSlice(place, found);
  for (const { node, span } of nodes.all('For', 'Select')) found.writes.set(node.name.value, span);
  for (const { node, span } of nodes.all('FileDescriptorVariable')) found.writes.set(node.name, span);
  for (const place of nodes.all('Assignment')) assign(place, found);
  for (const place of nodes.all('Command')) readCommand(place, found);
  for (const place of nodes.all('TestUnary')) readTest(place, found);
  for (const { node, span: at } of nodes.all('TestBinary')) {
    if (numeric.test(node.operator)) readOperands([node.left, node.right], at, found);
  }
  readArithmetic(nodes, found);
  return found;
}

function readArithmetic(nodes: Nodes, found: Found): void {
  for (const place of nodes.all('ArithmeticWord')) readNames(place.node.value, place, found);
  for (const { node, span } of nodes.all('ArithmeticBinary', 'ArithmeticUnary')) {
    const name = assignedIn(node);
    if (name !== undefined) found.writes.set(name, span);
  }
}

function read(name: string, at: Read, found: Found): void {
  const before = found.reads.get(name);
  if (isName(name) && (!before || before.at.start > at.at.start)) found.reads.set(name, at);
}

function readExpansion(node: Variable, place: Placed, found: Found): void {
  const { span } = place;
  const operator =
    node.type === 'ParameterExpansion' && node.operation?.type === 'Default' ? node.operation.operator : '';
  const name = nameOf(node);
  read(name, { at: span, isGuarded: /[-+?]/u.test(operator) || isElement(place) }, found);
  if (operator.endsWith('=') && isName(name)) found.writes.set(name, span);
  if (operator.endsWith('?')) found.tested.add(name);
}

/** In an array that is assigned, where an unset variable adds nothing. */
function isElement(place: Placed): boolean {
  return enclosing(place, 'ArrayValue', 'Command')?.node.type === 'ArrayValue';
}

function assign({ node, parent, span }: Placed, found: Found): void {
  if (node.type !== 'Assignment' || !isLasting(node, parent?.node)) return;
  if (node.append) read(node.name, { at: span, isGuarded: true }, found);
  found.writes.set(node.name, span);
  if (node.index) readNames(node.index.value, { node, parent, span }, found);
}

/** `X=1 command` sets X for that command alone. */
function isLasting(node: SyntaxNode, command: SyntaxNode | undefined): boolean {
  if (command?.type !== 'Command') return false;
  if (command.name === undefined) return true;
  return declarations.has(command.name.value) && command.suffix.some((argument) => argument === node);
}

function readCommand({ node, span }: Placed<Command>, found: Found): void {
  const name = node.name?.value;
  if (name !== 'unset') for (const target of targetsOf(node)) found.writes.set(target, span);
  if (name === 'trap') readCode(node.args[0]?.text ?? '', span, found);
  if (name === '[') readBracket(node, found);
  if (declarations.has(name ?? '')) readExports(node, span, found);
}

function readExports(node: Command, at: Span, found: Found): void {
  const options = node.args.filter((word) => word.type === 'Word' && word.value.startsWith('-'));
  const isExport = node.name?.value === 'export' || options.some((word) => word.text.includes('x'));
  if (!isExport) return;
  for (const argument of node.args) {
    const name = argument.type === 'Assignment' ? argument.name : argument.value;
    read(name, { at, isGuarded: true }, found);
  }
}

function readCode(code: string, at: Span, found: Found): void {
  for (const [, name = ''] of code.matchAll(/\$\{?([A-Za-z_]\w*)/gu))
    read(name, { at, isGuarded: false }, found);
}

/** `[ -n "$x" ]`, `[ -z "$x" -a … ]` and `[ "$x" ]`. */
function readBracket(node: Command, found: Found): void {
  const words = node.args.filter((word) => word.type === 'Word').filter((word) => word.value !== '!');
  const operands = words.filter((_, at) => ['-n', '-z', '-v'].includes(words[at - 1]?.value ?? ''));
  const [first] = words;
  for (const word of first && words.length === 2 ? [first, ...operands] : operands) test(word, found);
}

function readTest({ node }: Placed, found: Found): void {
  if (node.type === 'TestUnary' && ['-n', '-z', '-v'].includes(node.operator)) test(node.operand, found);
}

function test(word: Word, found: Found): void {
  for (const part of flatParts(word)) if (isVariable(part)) found.tested.add(nameOf(part));
  const literal = literalOf(word);
  if (literal !== undefined) found.tested.add(literal);
}

/** In `[[ … ]]` numbers may be named without a `$`. */
function readOperands(operands: readonly Word[], at: Span, found: Found): void {
  for (const word of operands) read(literalOf(word) ?? '', { at, isGuarded: false }, found);
}

function readSlice(place: Placed, found: Found): void {
  if (place.node.type !== 'Slice') return;
  readNames(`${place.node.offset.value} ${place.node.length?.value ?? ''}`, place, found);
}

function readNames(text: string, { span }: Placed, found: Found): void {
  for (const [name] of text.matchAll(/(?<!\w)[A-Za-z_]\w*/gu))
    read(name, { at: span, isGuarded: false }, found);
}
