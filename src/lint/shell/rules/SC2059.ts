import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { baseName } from '../analysis/commands.ts';
import { flatParts, literalOf, outlineOf } from '../analysis/words.ts';
import type { Word } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2059: Rule<ShellSubject> = {
  id: 'SC2059',
  severity: 'info',
  summary: 'Keep variables out of the format of printf',
  why: "A `%` or a backslash in the value is read as part of the format; print it with '%s'.",
  docs: 'https://www.shellcheck.net/wiki/SC2059',
  mentions: ['printf'],
  bad: ['printf "$FOO\\n"', 'printf "built $(date)\\n"', 'printf $MESSAGE'],
  good: [
    'printf \'%s\\n\' "$FOO"',
    'printf \'built %s\\n\' "$(date)"',
    'printf "done\\n"',
    'printf "%s${X}" a',
  ],
  *check(subject) {
    for (const { command } of subject.commands) {
      const format = baseName(command) === 'printf' ? formatOf(command) : undefined;
      if (!format || literalOf(format) !== undefined || outlineOf(format, '').includes('%')) continue;
      if (flatParts(format).every((part) => part.type !== 'Glob')) {
        yield { at: subject.nodes.spanOf(format) };
      }
    }
  },
};

function formatOf(command: ShellCommand): Word | undefined {
  const words = command.words.slice(1);
  const skipped = words[0]?.value === '-v' ? 2 : 0;
  const format = words.slice(skipped).find((word) => word.value !== '--')?.node;
  return format?.type === 'Word' ? format : undefined;
}
