import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { named, wordsAfterName } from './commands.ts';

const valued = new Set('-a -d -E -I -L -n -P -s'.split(' '));

/** What stands before the command that xargs runs. */
export function optionsOfXargs(subject: ShellSubject): readonly ShellWord[] {
  return named(subject, 'xargs').flatMap(({ command }) => {
    const words = wordsAfterName(command);
    const end = words.findIndex(
      ({ value }, at) => !value.startsWith('-') && !valued.has(words[at - 1]?.value ?? ''),
    );
    return words.slice(0, end === -1 ? undefined : end);
  });
}
