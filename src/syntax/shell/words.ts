import type { Assignment, CommandArgument, Redirection, Word, WordPart } from 'unbash';
import { spanIn } from './frame.ts';
import type { Frame } from './frame.ts';
import type { ShellAssignment, ShellRedirect, ShellWord } from './script.ts';

const expansions: ReadonlySet<string> = new Set<WordPart['type']>([
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'ArithmeticExpansion',
  'ProcessSubstitution',
]);

export function readWord(node: CommandArgument, frame: Frame): ShellWord {
  const value = node.type === 'Word' ? node.value : assignedText(node);
  const isDynamic = node.type === 'Word' ? isComputed(node) : isComputedAssignment(node);
  return {
    text: node.text,
    value,
    literal: isDynamic ? undefined : value,
    isDynamic,
    span: spanIn(frame, node),
    node,
  };
}

export function readAssignment(node: Assignment, frame: Frame): ShellAssignment {
  return {
    name: node.name,
    value: node.value.type === 'Word' ? node.value.value : node.text.slice(node.text.indexOf('=') + 1),
    span: spanIn(frame, node),
    node,
  };
}

export function readRedirect(node: Redirection, frame: Frame): ShellRedirect {
  return {
    operator: node.operator,
    target: node.type === 'HereDoc' ? node.delimiter?.value : node.target?.value,
    descriptor: node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined,
    span: spanIn(frame, node),
    node,
  };
}

function assignedText(node: Assignment): string {
  if (node.value.type !== 'Word') return node.text;
  return `${node.name}${node.append ? '+=' : '='}${node.value.value}`;
}

function isComputedAssignment(node: Assignment): boolean {
  if (node.value.type === 'Word') return isComputed(node.value);
  return node.value.elements.some((element) => isComputed(element));
}

function isComputed(word: Word): boolean {
  return word.parts?.some((part) => isComputedPart(part)) ?? false;
}

function isComputedPart(part: WordPart): boolean {
  if (expansions.has(part.type)) return true;
  const inner = 'parts' in part ? part.parts : undefined;
  return inner?.some((child) => isComputedPart(child)) ?? false;
}
