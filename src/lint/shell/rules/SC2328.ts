import type { Rule } from '../../contract.ts';
import { silenced } from '../analysis/silenced.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2328: Rule<ShellSubject> = {
  id: 'SC2328',
  severity: 'error',
  summary: 'This redirection takes the output away from the substitution around it',
  why: 'Nothing is left for the variable; use tee for both.',
  docs: 'https://www.shellcheck.net/wiki/SC2328',
  mentions: ['$(', '`'],
  bad: ['x=$(ls > f); echo "$x"', 'x=$(make > /dev/null); echo "$x"', 'x=$(curl -s u > y 2>&1); echo "$x"'],
  good: ['x=$(ls); echo "$x"', 'x=$(ls 2> /dev/null); echo "$x"', 'x=$(ls > f; cat f); echo "$x"'],
  *check(subject) {
    for (const { redirect } of silenced(subject)) yield { at: redirect };
  },
};
