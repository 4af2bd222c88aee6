import type { Rule } from '../../contract.ts';
import { orderings } from '../analysis/orderings.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2071: Rule<ShellSubject> = {
  id: 'SC2071',
  severity: 'error',
  summary: 'Compare numbers with -lt, -gt and the like',
  why: '`<` and `>` put texts in order, where 10 comes before 9; in `[ … ]` they even write a file.',
  docs: 'https://www.shellcheck.net/wiki/SC2071',
  mentions: ['['],
  bad: [
    '[ "$A" > 5 ] && ls',
    '[ 3 > "$A" ] && ls',
    '#!/bin/bash\n[[ $A > 5 ]] && ls',
    '[ "$A" \\< 3 ] && ls',
  ],
  good: [
    '[ "$A" -gt 5 ] && ls',
    '#!/bin/bash\n[[ $A > foo ]] && ls',
    'echo "$A" > 5',
    '[ "$A" > "$B" ] && ls',
  ],
  *check(subject) {
    for (const { left, right, at } of orderings(subject)) {
      if ([left, right].some((text) => /^\d+$/u.test(text))) yield { at };
    }
  },
};
