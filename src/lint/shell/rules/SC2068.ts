import type { Rule } from '../../contract.ts';
import { isArray } from '../analysis/arrays.ts';
import { enclosing } from '../analysis/nodes.ts';
import { isSplit } from '../analysis/quoting.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2068: Rule<ShellSubject> = {
  id: 'SC2068',
  severity: 'error',
  summary: 'Quote "$@" and array expansions',
  why: 'Without quotes every element is split again.',
  docs: 'https://www.shellcheck.net/wiki/SC2068',
  mentions: ['@'],
  bad: ['exec java $@', '#!/bin/bash\nx=(1 "2 3"); ls ${x[@]}', 'set -- a b; echo ${@}'],
  good: ['exec java "$@"', '#!/bin/bash\nx=(1 "2 3"); ls "${x[@]}"', 'echo "$*"'],
  *check({ nodes, dialect }) {
    for (const place of nodes.all('SimpleExpansion', 'ParameterExpansion')) {
      if (!isArray(place.node) || enclosing(place, 'ArrayValue')) continue;
      const isListed =
        enclosing(place, 'For', 'Command')?.node.type === 'For' && !enclosing(place, 'DoubleQuoted');
      if (isListed || isSplit(place, dialect)) yield { at: place.span };
    }
  },
};
