import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2037: Rule<ShellSubject> = {
  id: 'SC2037',
  severity: 'error',
  summary: 'For the output of a command write `x=$(command)`',
  why: 'As written the command begins at the option, with a variable set for it.',
  docs: 'https://www.shellcheck.net/wiki/SC2037',
  mentions: ['='],
  bad: ['FOO=bar -x', 'DEBIAN_FRONTEND=noninteractive -y install foo', 'VERSION=cat -v'],
  good: ['FOO=bar make -x', 'x=$(cat -v); echo "$x"', 'FOO=bar "-x"'],
  *check(subject) {
    for (const { command } of subject.commands) {
      const [first] = command.words;
      if (command.assignments.length === 1 && first?.text.startsWith('-')) yield { at: command.span };
    }
  },
};
