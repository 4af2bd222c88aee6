import type { Rule } from '../../contract.ts';
import { isName } from '../analysis/builtins.ts';
import { conditions } from '../analysis/tests.ts';
import { numeric } from '../analysis/comparisons.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2050: Rule<ShellSubject> = {
  id: 'SC2050',
  severity: 'warning',
  summary: 'Both sides of this comparison are constants',
  why: 'The outcome never changes; a `$` may be missing.',
  docs: 'https://www.shellcheck.net/wiki/SC2050',
  mentions: ['['],
  bad: ['[ ARCH = amd64 ] && ls', 'if [ "a" != b ]; then ls; fi', '#!/bin/bash\n[[ foo == bar ]] && ls'],
  good: ['[ "$ARCH" = amd64 ] && ls', '[ "$(uname -m)" = x86_64 ] && ls', '[ a -nt b ]'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind !== 'binary' || !compared.has(condition.operator)) continue;
      const literals = [condition.left, condition.right].map((word) => literalOf(word));
      const isCounted = condition.isDouble && numeric.test(condition.operator);
      const isFixed = literals.every((text) => text !== undefined && !(isCounted && isName(text)));
      if (isFixed) yield { at: condition.at };
    }
  },
};

const compared = new Set([
  '=',
  '==',
  '!=',
  '<',
  '>',
  '\\<',
  '\\>',
  '=~',
  '-eq',
  '-ne',
  '-lt',
  '-le',
  '-gt',
  '-ge',
]);
