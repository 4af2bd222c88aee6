import type { Rule } from '../../contract.ts';
import { operandsOf } from '../analysis/tests.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2070: Rule<ShellSubject> = {
  id: 'SC2070',
  severity: 'error',
  summary: 'Quote the operand of -n: without quotes it is always true',
  why: 'An empty variable disappears, and `[ -n ]` asks whether the text `-n` is not empty.',
  docs: 'https://www.shellcheck.net/wiki/SC2070',
  bad: [
    'if [ -n $PROXY ]; then echo some; fi',
    '[ -n $(cat x) ] && echo some',
    '[ ! -n $PROXY ] && echo none',
  ],
  good: ['if [ -n "$PROXY" ]; then echo some; fi', '[ -z $PROXY ] || echo some', 'test -n "$(cat x)"'],
  *check(subject) {
    for (const [operator, word] of operandsOf(subject)) {
      if (operator !== '-n' || word.node.type !== 'Word') continue;
      const [part, ...others] = partsOf(word.node);
      if (part && others.length === 0 && computed.has(part.type)) yield { at: word.span };
    }
  },
};

const computed = new Set(['SimpleExpansion', 'ParameterExpansion', 'CommandExpansion']);
