import type { Rule } from '../../contract.ts';
import { doubleComparisons } from '../analysis/tests.ts';
import { isVariable, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2053: Rule<ShellSubject> = {
  id: 'SC2053',
  severity: 'warning',
  summary: 'Quote what stands behind = in [[ … ]], unless it is a pattern',
  why: 'Without quotes the value is taken for a pattern, and `*` in it fits anything.',
  docs: 'https://www.shellcheck.net/wiki/SC2053',
  mentions: ['[['],
  bad: [
    '#!/bin/bash\n[[ $A = $B ]] && ls',
    '#!/bin/bash\nif [[ $a != ${b} ]]; then ls; fi',
    '#!/bin/bash\n[[ "$A" == $1 ]] && ls',
  ],
  good: [
    '#!/bin/bash\n[[ $A = "$B" ]] && ls',
    '#!/bin/bash\n[[ $A == $B* ]] && ls',
    '#!/bin/bash\n[[ $A == foo ]] && ls',
  ],
  *check(subject) {
    for (const { at, right } of doubleComparisons(subject, /^(?:==?|!=)$/u)) {
      const [part, ...others] = partsOf(right);
      if (part !== undefined && others.length === 0 && isVariable(part)) yield { at };
    }
  },
};
