import type { Rule } from '../../contract.ts';
import { isArray } from '../analysis/arrays.ts';
import { soleItems } from '../analysis/loops.ts';
import { isVariable } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2066: Rule<ShellSubject> = {
  id: 'SC2066',
  severity: 'error',
  summary: 'A quoted expansion is one item: this loop runs once',
  why: 'In quotes nothing splits; leave the quotes out where the value is a list of words.',
  docs: 'https://www.shellcheck.net/wiki/SC2066',
  mentions: ['for'],
  bad: [
    'for x in "$PACKAGES"; do apk add "$x"; done',
    'for x in "$(cat list)"; do echo "$x"; done',
    'for x in "$a $b"; do echo "$x"; done',
  ],
  good: [
    'for x in $PACKAGES; do apk add "$x"; done',
    'for x in "$@"; do echo "$x"; done',
    'for x in "$a" "$b"; do echo "$x"; done',
  ],
  *check({ nodes }) {
    for (const [part, { span }] of soleItems(nodes)) {
      if (part.type !== 'DoubleQuoted') continue;
      const isComputed = part.parts.some((inner) => isVariable(inner) || inner.type === 'CommandExpansion');
      if (isComputed && !part.parts.some((inner) => isVariable(inner) && isArray(inner))) yield { at: span };
    }
  },
};
