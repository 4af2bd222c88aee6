import type { Rule } from '../../contract.ts';
import { textsIntoArrays } from '../analysis/arrays.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2178: Rule<ShellSubject> = {
  id: 'SC2178',
  severity: 'warning',
  summary: 'A text is assigned to what was an array',
  why: 'Its first element is replaced, and all others stay.',
  docs: 'https://www.shellcheck.net/wiki/SC2178',
  mentions: ['='],
  bad: [
    '#!/bin/bash\nx=(a b); x=c; echo "${x[@]}"',
    '#!/bin/bash\nread -ra y; y=a; echo "${y[@]}"',
    '#!/bin/bash\ndeclare -a z; z="$(ls)"; echo "${z[@]}"',
  ],
  good: [
    '#!/bin/bash\nx=(a b); x=(c); echo "${x[@]}"',
    '#!/bin/bash\nx=(a b); x[1]=c; echo "${x[@]}"',
    '#!/bin/bash\nx=a; x=b; echo "$x"',
  ],
  *check({ nodes }) {
    for (const { at, isAppended } of textsIntoArrays(nodes)) if (!isAppended) yield { at };
  },
};
