import type { Rule } from '../../contract.ts';
import { orderings } from '../analysis/orderings.ts';
import { conditions } from '../analysis/tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2072: Rule<ShellSubject> = {
  id: 'SC2072',
  severity: 'error',
  summary: 'No shell compares decimal numbers',
  why: 'The test takes them for texts; use awk or bc, or compare whole numbers.',
  docs: 'https://www.shellcheck.net/wiki/SC2072',
  mentions: ['['],
  bad: ['[ "$A" > 5.0 ] && ls', '[ "$A" -gt 1.5 ] && ls', '#!/bin/bash\n[[ 2.5 > $A ]] && ls'],
  good: ['[ "$A" -gt 5 ] && ls', '[ "$A" = 5.0 ] && ls', '[ "$A" != "1.0" ] && ls'],
  *check(subject) {
    for (const { left, right, at } of orderings(subject))
      if (decimal.test(left) || decimal.test(right)) yield { at };
    for (const condition of conditions(subject)) {
      if (condition.kind !== 'binary' || !/^-(?:eq|ne|[lg][te])$/u.test(condition.operator)) continue;
      if (decimal.test(condition.left.value) || decimal.test(condition.right.value))
        yield { at: condition.at };
    }
  },
};

const decimal = /^\d+\.\d+$/u;
