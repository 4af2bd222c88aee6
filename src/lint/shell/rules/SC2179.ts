import type { Rule } from '../../contract.ts';
import { textsIntoArrays } from '../analysis/arrays.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2179: Rule<ShellSubject> = {
  id: 'SC2179',
  severity: 'warning',
  summary: 'Add to an array by +=( … )',
  why: 'A text that is added without parentheses goes to the end of the first element.',
  docs: 'https://www.shellcheck.net/wiki/SC2179',
  mentions: ['+='],
  bad: [
    '#!/bin/bash\nx=(a b); x+=c; echo "${x[@]}"',
    '#!/bin/bash\ny=(); y+="$A"; echo "${y[@]}"',
    '#!/bin/bash\ndeclare -a z; z+=" a"; echo "${z[@]}"',
  ],
  good: [
    '#!/bin/bash\nx=(a b); x+=(c); echo "${x[@]}"',
    '#!/bin/bash\nx=a; x+=b; echo "$x"',
    '#!/bin/bash\nx=(a); x[0]+=b; echo "${x[@]}"',
  ],
  *check({ nodes }) {
    for (const { at, isAppended } of textsIntoArrays(nodes)) if (isAppended) yield { at };
  },
};
