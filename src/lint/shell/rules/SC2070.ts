import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2070: Rule<ShellSubject> = {
  id: 'SC2070',
  severity: 'error',
  summary: 'Quote the operand of -n: without quotes it is always true',
  why: 'An empty variable disappears, and `[ -n ]` asks whether the text `-n` is not empty.',
  docs: 'https://www.shellcheck.net/wiki/SC2070',
  mentions: ['['],
  bad: [
    'if [ -n $PROXY ]; then echo some; fi',
    '[ -n $(cat x) ] && echo some',
    '[ ! -n $PROXY ] && echo none',
  ],
  good: ['if [ -n "$PROXY" ]; then echo some; fi', '[ -z $PROXY ] || echo some', 'test -n "$(cat x)"'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind !== 'unary' || condition.operator !== '-n' || condition.isDouble) continue;
      const [part, ...others] = partsOf(condition.operand);
      if (part && others.length === 0 && computed.has(part.type)) yield { at: condition.at };
    }
  },
};

const computed = new Set(['SimpleExpansion', 'ParameterExpansion', 'CommandExpansion']);
