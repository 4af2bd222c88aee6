import type { Rule } from '../../contract.ts';
import { arrayElements } from '../analysis/arrays.ts';
import { isCounted } from '../analysis/splitting.ts';
import { isVariable, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2206: Rule<ShellSubject> = {
  id: 'SC2206',
  severity: 'warning',
  summary: 'Quote what goes into an array, or split it on purpose',
  why: 'Values are split and patterns expanded; `read -ra` or `mapfile` split where it is meant.',
  docs: 'https://www.shellcheck.net/wiki/SC2206',
  mentions: ['('],
  bad: [
    '#!/bin/bash\na=($x); echo "${a[@]}"',
    '#!/bin/bash\na=(1 $x/y); echo "${a[@]}"',
    '#!/bin/bash\na=(${x//,/ }); echo "${a[@]}"',
  ],
  good: [
    '#!/bin/bash\na=("$x"); echo "${a[@]}"',
    '#!/bin/bash\na=("${b[@]}" 1); echo "${a[@]}"',
    '#!/bin/bash\na=($#); echo "${a[@]}"',
  ],
  *check({ nodes }) {
    for (const { node, span } of arrayElements(nodes)) {
      if (partsOf(node).some((part) => isVariable(part) && !isCounted(part))) yield { at: span };
    }
  },
};
