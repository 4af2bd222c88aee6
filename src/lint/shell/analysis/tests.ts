import type { SyntaxNode, Word } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { named } from './commands.ts';

type Common = { readonly at: Span; readonly isDouble: boolean };

/** One comparison of `[ … ]` or `[[ … ]]`, without the negations around it. */
export type Condition =
  | (Common & { readonly kind: 'nullary'; readonly operand: Word })
  | (Common & { readonly kind: 'unary'; readonly operator: string; readonly operand: Word })
  | (Common & {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Word;
      readonly right: Word;
    });

export function* conditions(subject: ShellSubject): Generator<Condition> {
  for (const words of bracketOperands(subject)) yield* conditionsIn(words);
  yield* doubleConditions(subject);
}

/** Comparisons of `[[ … ]]` by such an operator. */
export function* doubleComparisons(
  subject: ShellSubject,
  operators: RegExp,
): Generator<Extract<Condition, { readonly kind: 'binary' }>> {
  for (const condition of doubleConditions(subject)) {
    if (condition.kind === 'binary' && operators.test(condition.operator)) yield condition;
  }
}

/** `[ … ]`, `[[ … ]]` and `test`, as a node of the tree. */
export function isTest(node: SyntaxNode): boolean {
  if (node.type === 'TestCommand') return true;
  return node.type === 'Command' && (node.name?.value === '[' || node.name?.value === 'test');
}

/** Those of the command `test`, which ShellCheck mostly leaves alone. */
export function* testConditions(subject: ShellSubject): Generator<Condition> {
  for (const { command } of named(subject, 'test')) yield* conditionsIn(command.words.slice(1));
}

/** What stands in each `[ … ]`; one that redirects was meant to compare. */
export function bracketOperands(subject: ShellSubject): readonly (readonly ShellWord[])[] {
  return named(subject, '[')
    .filter(({ command }) => command.words.at(-1)?.text === ']')
    .filter(({ command }) => !command.redirects.some(({ operator }) => /^[<>]$/u.test(operator)))
    .map(({ command }) => command.words.slice(1, -1));
}

function* conditionsIn(words: readonly ShellWord[]): Generator<Condition> {
  for (const group of groupsOf(words)) {
    const condition = read(group);
    if (condition) yield condition;
  }
}

/** What -a and -o join, without brackets and negations. */
function groupsOf(words: readonly ShellWord[]): readonly (readonly ShellWord[])[] {
  const groups: ShellWord[][] = [[]];
  for (const word of words) {
    const hasBegun = (groups.at(-1) ?? []).length > 0;
    if (hasBegun && /^-[ao]$/u.test(word.text)) groups.push([]);
    else if (!['!', '\\(', '\\)'].includes(word.text)) groups.at(-1)?.push(word);
  }
  return groups;
}

function read(group: readonly ShellWord[]): Condition | undefined {
  const [first, second, third] = group.map(({ node }) => (node.type === 'Word' ? node : undefined));
  const [start, end] = [group[0], group.at(-1)];
  if (!first || !start || !end) return undefined;
  const common = { at: { start: start.span.start, end: end.span.end }, isDouble: false };
  if (group.length === 1) return { ...common, kind: 'nullary', operand: first };
  if (!second || group.length > 3) return undefined;
  if (group.length === 2) return { ...common, kind: 'unary', operator: first.value, operand: second };
  return third && { ...common, kind: 'binary', operator: second.text, left: first, right: third };
}

function* doubleConditions({ nodes }: ShellSubject): Generator<Condition> {
  for (const { node, span: at } of nodes.all('TestUnary')) {
    const { operator, operand } = node;
    const isBare = operand.pos === node.pos;
    if (isBare) yield { kind: 'nullary', at, isDouble: true, operand };
    else yield { kind: 'unary', at, isDouble: true, operator, operand };
  }
  for (const { node, span: at } of nodes.all('TestBinary')) {
    const { operator, left, right } = node;
    yield { kind: 'binary', at, isDouble: true, operator, left, right };
  }
}
