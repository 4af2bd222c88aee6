import type { Rule } from '../../contract.ts';
import { isName } from '../analysis/builtins.ts';
import { doubleComparisons } from '../analysis/tests.ts';
import { numeric } from '../analysis/comparisons.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2309: Rule<ShellSubject> = {
  id: 'SC2309',
  severity: 'warning',
  summary: '-eq and its like take a word for the name of a variable',
  why: 'Compare texts with =, or put a `$` before the name.',
  docs: 'https://www.shellcheck.net/wiki/SC2309',
  mentions: ['[['],
  bad: [
    '#!/bin/bash\n[[ $A -eq foo ]] && ls',
    '#!/bin/bash\nif [[ foo -gt 1 ]]; then ls; fi',
    '#!/bin/bash\n[[ a -eq b ]] && ls',
  ],
  good: [
    '#!/bin/bash\n[[ $A -eq 1 ]] && ls',
    '#!/bin/bash\nx=1; [[ x -gt 1 ]] && ls',
    '#!/bin/bash\n[[ $A = foo ]] && ls',
  ],
  *check(subject) {
    for (const { at, left, right } of doubleComparisons(subject, numeric)) {
      const names = [left, right].map((word) => literalOf(word) ?? '').filter((name) => isName(name));
      if (names.some((name) => !subject.variables.writes.has(name) && !subject.known.has(name))) yield { at };
    }
  },
};
