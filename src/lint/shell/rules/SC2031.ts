import type { Rule } from '../../contract.ts';
import { lostValues } from '../analysis/subshells.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2031: Rule<ShellSubject> = {
  id: 'SC2031',
  severity: 'info',
  summary: 'A variable was changed in a subshell before; the change is lost here',
  why: 'Pipes, parentheses and substitutions run in processes of their own; what they assign is gone afterwards.',
  docs: 'https://www.shellcheck.net/wiki/SC2031',
  mentions: ['(', '|', '`'],
  bad: ['x=1; (x=2); echo "$x"', 'date | read -r d; echo "$d"', 'y=$(z=1); echo "$y$z"'],
  good: ['x=1; (x=2; echo "$x")', 'read -r d < f; echo "$d"', '(x=2); x=3; echo "$x"'],
  *check(subject) {
    for (const { read, name } of lostValues(subject))
      yield { at: read, message: `What a subshell assigned to ${name} is lost here` };
  },
};
