import type { Word } from 'unbash';
import type { ShellSubject } from '../subject.ts';
import { isArray } from './arrays.ts';
import type { Placed } from './nodes.ts';
import { isCommandName, isSplit } from './quoting.ts';
import type { Variable } from './words.ts';

/** Variables that the shell splits and whose values may be more than one plain word. */
export function* needsQuotes(subject: ShellSubject): Generator<Placed<Variable>> {
  for (const place of subject.nodes.all('SimpleExpansion', 'ParameterExpansion')) {
    if (isExempt(place) || !isSplit(place, subject.dialect)) continue;
    if (subject.trace.statuses.get(place.node) !== 'clean') yield place;
  }
}

/** `${#x}`: a number. */
export function isCounted(variable: { readonly type: string; readonly text: string }): boolean {
  return variable.text.startsWith('${#') || variable.text === '$#';
}

/** `: ${x:=default}`. */
export function isDefault({ node, parent }: Placed): boolean {
  if (node.type !== 'ParameterExpansion' || node.operation?.type !== 'Default') return false;
  const command = parent?.parent?.node;
  return node.operation.operator.endsWith('=') && command?.type === 'Command' && command.name?.value === ':';
}

function isExempt(place: Placed<Variable>): boolean {
  const { node } = place;
  return (
    isArray(node) || isCounted(node) || isAlternative(node) || isCommandName(place) || isMisplaced(place)
  );
}

/** `${x:+"a b"}`: often split on purpose. */
function isAlternative(node: Variable): boolean {
  if (node.type === 'SimpleExpansion' || node.operation?.type !== 'Default') return false;
  return node.operation.operator.endsWith('+');
}

/** `$x=value`, which is no assignment: quotes would not help it. */
function isMisplaced({ node, parent }: Placed): boolean {
  const word = parent?.node;
  if (word?.type !== 'Word' || !isNameOf(word, parent?.parent)) return false;
  const [first, second] = word.parts ?? [];
  return first === node && (second?.text.startsWith('=') ?? false);
}

function isNameOf(word: Word, command: Placed | undefined): boolean {
  return command?.node.type === 'Command' && command.node.name === word;
}
