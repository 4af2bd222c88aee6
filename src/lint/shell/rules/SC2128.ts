import type { Rule } from '../../contract.ts';
import { arrayNames } from '../analysis/arrays.ts';
import { nameOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2128: Rule<ShellSubject> = {
  id: 'SC2128',
  severity: 'warning',
  summary: 'An array without an index is its first element',
  why: 'For all elements write "${name[@]}".',
  docs: 'https://www.shellcheck.net/wiki/SC2128',
  mentions: ['$'],
  bad: [
    '#!/bin/bash\na=(1 2); echo "$a"',
    '#!/bin/bash\nmapfile -t a < f; echo "$a"',
    '#!/bin/bash\ndeclare -a a; a=(1); for x in $a; do echo "$x"; done',
  ],
  good: [
    '#!/bin/bash\na=(1 2); echo "${a[@]}"',
    '#!/bin/bash\na=(1 2); echo "${a[0]}" "${#a}"',
    'a=1; echo "$a"',
  ],
  *check({ nodes }) {
    const arrays = arrayNames(nodes);
    for (const { node, span } of nodes.all('SimpleExpansion', 'ParameterExpansion')) {
      const isWhole = node.type === 'SimpleExpansion' || !(node.index ?? node.prefix ?? node.operation);
      if (isWhole && arrays.has(nameOf(node))) yield { at: span };
    }
  },
};
