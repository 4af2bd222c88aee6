import type { Rule } from '../../contract.ts';
import { lostValues } from '../analysis/subshells.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2030: Rule<ShellSubject> = {
  id: 'SC2030',
  severity: 'info',
  summary: 'A variable is changed in a subshell only',
  why: 'Pipes, parentheses and substitutions run in processes of their own; what they assign is gone afterwards.',
  docs: 'https://www.shellcheck.net/wiki/SC2030',
  mentions: ['(', '|', '`'],
  bad: [
    'x=1; (x=2); echo "$x"',
    'date | read -r d; echo "$d"',
    'cat f | while read -r l; do last=$l; done; echo "$last"',
  ],
  good: [
    'x=1; (x=2; echo "$x")',
    'while read -r l; do last=$l; done < f; echo "$last"',
    '(x=2); x=3; echo "$x"',
  ],
  *check(subject) {
    for (const { write, name } of lostValues(subject))
      yield { at: write, message: `${name} is changed in a subshell only` };
  },
};
