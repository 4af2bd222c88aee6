import type { WordPart } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import { argumentsOf, flagsOf } from '../../../syntax/shell/flags.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { baseName } from './commands.ts';
import { isArray } from './arrays.ts';
import { flatParts, isVariable, partsOf } from './words.ts';

/** Calls of a command with one argument, where that cannot become two. */
export function* loneArgument(subject: ShellSubject, name: string): Generator<Span> {
  for (const { command } of subject.commands) {
    if (baseName(command) !== name) continue;
    const [only, ...others] = argumentsOf(command);
    const hasTarget = flagsOf(command).some((flag) => flag.name === 't' || flag.name === 'target-directory');
    if (only && others.length === 0 && !hasTarget && isSingle(only)) yield command.span;
  }
}

const multiple = new Set<WordPart['type']>([
  'SimpleExpansion',
  'ParameterExpansion',
  'Glob',
  'BraceExpansion',
]);

function isSingle({ node }: ShellWord): boolean {
  if (node.type !== 'Word' || partsOf(node).some((part) => multiple.has(part.type))) return false;
  return !flatParts(node).some((part) => isVariable(part) && isArray(part));
}
