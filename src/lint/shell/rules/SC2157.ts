import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { literalRest } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2157: Rule<ShellSubject> = {
  id: 'SC2157',
  severity: 'error',
  summary: 'The operand of -n or -z holds fixed text, so that the answer never changes',
  why: 'A text that is never empty is tested for being empty.',
  docs: 'https://www.shellcheck.net/wiki/SC2157',
  mentions: ['['],
  bad: ['[ -n "x$A" ] && ls', '[ -z "foo" ] && ls', 'if [ -z "$A $B" ]; then ls; fi'],
  good: ['[ -n "$A" ] && ls', '[ -z "$A$B" ] && ls', '[ "x$A" = x ] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind !== 'unary' || !/^-[nz]$/u.test(condition.operator)) continue;
      if (literalRest(condition.operand) !== '') yield { at: condition.at };
    }
  },
};
