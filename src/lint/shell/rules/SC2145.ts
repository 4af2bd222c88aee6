import type { Rule } from '../../contract.ts';
import { isArray } from '../analysis/arrays.ts';
import { flatParts, isVariable } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2145: Rule<ShellSubject> = {
  id: 'SC2145',
  severity: 'error',
  summary: '"$@" in a longer text mixes one word and many',
  why: 'The text sticks to the first and the last argument only; use "$*" for one word.',
  docs: 'https://www.shellcheck.net/wiki/SC2145',
  mentions: ['@', '*'],
  bad: ['sh -c "run $@"', 'echo "got $@"', '#!/bin/bash\na=(1 2); echo "x ${a[@]}"'],
  good: ['sh -c "run $*"', 'run "$@"', '#!/bin/bash\na=(1 2); echo x "${a[@]}"'],
  *check({ nodes }) {
    for (const { node, span, parent } of nodes.all('Word')) {
      if (parent?.node.type === 'Assignment' || !node.parts) continue;
      const parts = flatParts(node);
      if (parts.length > 1 && parts.some((part) => isVariable(part) && isArray(part))) yield { at: span };
    }
  },
};
