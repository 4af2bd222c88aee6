import type { Rule } from '../../contract.ts';
import { isArray } from '../analysis/arrays.ts';
import { flatParts, isVariable } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2124: Rule<ShellSubject> = {
  id: 'SC2124',
  severity: 'warning',
  summary: 'An array goes into one text',
  why: 'Its elements are joined; assign it as an array, or use "$*" to say that they are to be joined.',
  docs: 'https://www.shellcheck.net/wiki/SC2124',
  mentions: ['@', '*'],
  bad: ['x="$@"; echo "$x"', 'x="a $@"; echo "$x"', '#!/bin/bash\na=(1 2); x="${a[@]}"; echo "$x"'],
  good: ['x="$*"; echo "$x"', '#!/bin/bash\nx=("$@"); echo "${x[@]}"', 'x=$1; echo "$x"'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Assignment')) {
      if (node.value.type !== 'Word') continue;
      if (flatParts(node.value).some((part) => isVariable(part) && isArray(part))) yield { at: span };
    }
  },
};
