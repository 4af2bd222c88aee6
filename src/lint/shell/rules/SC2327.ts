import type { Rule } from '../../contract.ts';
import { silenced } from '../analysis/silenced.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2327: Rule<ShellSubject> = {
  id: 'SC2327',
  severity: 'warning',
  summary: 'Nothing comes out of this substitution',
  why: 'Its output is redirected into a file.',
  docs: 'https://www.shellcheck.net/wiki/SC2327',
  mentions: ['$(', '`'],
  bad: ['x=$(ls > f); echo "$x"', 'x=$(make > /dev/null); echo "$x"', 'x=$(curl -s u > y 2>&1); echo "$x"'],
  good: ['x=$(ls); echo "$x"', 'x=$(ls 2> /dev/null); echo "$x"', 'x=$(ls > f; cat f); echo "$x"'],
  *check(subject) {
    for (const { substitution } of silenced(subject)) yield { at: substitution };
  },
};
