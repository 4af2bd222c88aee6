import type { Rule } from '../../contract.ts';
import { soleItems } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2042: Rule<ShellSubject> = {
  id: 'SC2042',
  severity: 'warning',
  summary: 'The items of a `for` are separated by spaces, not commas',
  why: 'With commas they are one item.',
  docs: 'https://www.shellcheck.net/wiki/SC2042',
  mentions: ['for'],
  bad: [
    'for x in a,b,c; do echo "$x"; done',
    'for x in 1,2; do echo "$x"; done',
    'for pkg in curl,git; do apk add "$pkg"; done',
  ],
  good: [
    'for x in a b c; do echo "$x"; done',
    'for x in a,b c,d; do echo "$x"; done',
    'for x in "$list"; do echo "$x"; done',
  ],
  *check({ nodes }) {
    for (const [part, { span }] of soleItems(nodes)) {
      if (part.type === 'Literal' && part.text.includes(',')) yield { at: span };
    }
  },
};
