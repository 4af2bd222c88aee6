import type { Rule } from '../../contract.ts';
import { enclosing } from '../analysis/nodes.ts';
import { isSplit } from '../analysis/quoting.ts';
import { nameOf } from '../analysis/words.ts';
import type { Variable } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2048: Rule<ShellSubject> = {
  id: 'SC2048',
  severity: 'warning',
  summary: 'Use "$@" in quotes instead of $*',
  why: 'Without quotes every argument is split again.',
  docs: 'https://www.shellcheck.net/wiki/SC2048',
  mentions: ['*'],
  bad: ['exec java $*', 'for a in $*; do echo "$a"; done', '#!/bin/bash\nx=(1 2); echo ${x[*]}'],
  good: ['exec java "$@"', 'echo "$*"', '#!/bin/bash\nx=(1 2); echo "${x[@]}"'],
  *check({ nodes, dialect }) {
    for (const place of nodes.all('SimpleExpansion', 'ParameterExpansion')) {
      const isListed =
        enclosing(place, 'For', 'Command')?.node.type === 'For' && !enclosing(place, 'DoubleQuoted');
      if (isStar(place.node) && (isListed || isSplit(place, dialect))) yield { at: place.span };
    }
  },
};

function isStar(node: Variable): boolean {
  if (node.type === 'ParameterExpansion' && node.prefix) return false;
  return nameOf(node) === '*' || (node.type === 'ParameterExpansion' && node.index?.value === '*');
}
