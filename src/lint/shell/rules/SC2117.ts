import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2117: Rule<ShellSubject> = {
  id: 'SC2117',
  severity: 'info',
  summary: 'su opens a shell of its own, and the rest waits for its end',
  why: 'For one command write `su -c "command" user`, for all that follows USER.',
  docs: 'https://www.shellcheck.net/wiki/SC2117',
  mentions: ['su'],
  bad: ['su foo', 'su foo && ls', 'su'],
  good: ['su foo -c ls', "su -c 'ls' foo", 'su - foo', 'sudo -u foo ls'],
  *check(subject) {
    for (const { command } of named(subject, 'su')) {
      if (wordsAfterName(command).length <= 1 && !wordsAfterName(command).some(({ value }) => value === '-'))
        yield { at: command.span };
    }
  },
};
