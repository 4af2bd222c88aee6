import type { Rule } from '../../contract.ts';
import { arrayElements } from '../analysis/arrays.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2207: Rule<ShellSubject> = {
  id: 'SC2207',
  severity: 'warning',
  summary: 'Fill an array with mapfile or `read -a` instead of splitting the output of a command',
  why: 'Output is split at every white space and patterns in it expand.',
  docs: 'https://www.shellcheck.net/wiki/SC2207',
  mentions: ['('],
  bad: [
    '#!/bin/bash\na=($(ls)); echo "${a[@]}"',
    '#!/bin/bash\na=(`cat f`); echo "${a[@]}"',
    '#!/bin/bash\na+=(x $(date)); echo "${a[@]}"',
  ],
  good: [
    '#!/bin/bash\nmapfile -t a < <(ls); echo "${a[@]}"',
    '#!/bin/bash\na=("$(ls)"); echo "${a[@]}"',
    '#!/bin/bash\na=(*.txt); echo "${a[@]}"',
  ],
  *check({ nodes }) {
    for (const { node, span } of arrayElements(nodes)) {
      if (partsOf(node).some((part) => part.type === 'CommandExpansion')) yield { at: span };
    }
  },
};
