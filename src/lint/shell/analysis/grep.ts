import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { hasAnyFlag, named } from './commands.ts';

/** The pattern of each grep: behind -e, or the first word that is no option. */
export function* grepPatterns(
  subject: ShellSubject,
  ...names: readonly string[]
): Generator<{ readonly word: ShellWord; readonly isFixed: boolean }> {
  for (const { command } of named(subject, ...names)) {
    const words = command.words.slice(1);
    const after = words.findIndex(({ value }) => value === '-e' || value === '--regexp') + 1;
    const word = after > 0 ? words[after] : words.find(({ value }) => !value.startsWith('-'));
    if (word) yield { word, isFixed: hasAnyFlag(command, ['F', 'fixed-strings']) };
  }
}
