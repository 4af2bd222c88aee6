import type { Rule } from '../../contract.ts';
import { ancestors } from '../analysis/nodes.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2165: Rule<ShellSubject> = {
  id: 'SC2165',
  severity: 'warning',
  summary: 'This loop changes the variable of the loop around it',
  why: 'After the inner loop the outer one goes on with another value than it began with.',
  docs: 'https://www.shellcheck.net/wiki/SC2165',
  mentions: ['for'],
  bad: [
    'for i in a b; do for i in c d; do echo "$i"; done; done',
    'for x in a b; do ls; for x in c d; do echo "$x"; done; done',
    'for i in a b; do if ls; then for i in c d; do echo "$i"; done; fi; done',
  ],
  good: [
    'for i in a b; do for j in c d; do echo "$i$j"; done; done',
    'for i in a b; do echo "$i"; done; for i in c d; do echo "$i"; done',
    'while read -r i; do for i in a b; do echo "$i"; done; done',
  ],
  *check({ nodes }) {
    for (const place of nodes.all('For')) {
      const around = ancestors(place).find(
        ({ node }) => node.type === 'For' && node.name.value === place.node.name.value,
      );
      if (around) yield { at: place.span };
    }
  },
};
