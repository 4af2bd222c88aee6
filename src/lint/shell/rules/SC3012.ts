import type { Rule } from '../../contract.ts';
import { orderings } from '../analysis/orderings.ts';
import { testOperators } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3012: Rule<ShellSubject> = {
  id: 'SC3012',
  severity: 'warning',
  summary: 'Comparing texts with < and > is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3012',
  mentions: ['<', '>'],
  bad: [
    '[ "$A" \\< "$B" ] && ls',
    '[ "$A" \\> b ] && ls',
    '[ "$A" > b ] && ls',
    'if [ a \\< "$A" ]; then ls; fi',
  ],
  good: [
    '#!/bin/bash\n[ "$A" \\< "$B" ] && ls',
    '#!/bin/dash\n[ "$A" \\< "$B" ] && ls',
    '[ "$A" -lt 3 ] && ls',
  ],
  *check(subject) {
    if (subject.dialect !== 'sh') return;
    for (const { at, isRedirect } of orderings(subject)) if (isRedirect) yield { at };
    for (const { text, at, isUnary } of testOperators(subject)) {
      if (!isUnary && operators.has(text)) yield { at };
    }
  },
};

const operators = new Set(['\\<', '\\>']);
