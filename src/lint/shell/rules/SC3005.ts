import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3005: Rule<ShellSubject> = {
  id: 'SC3005',
  severity: 'warning',
  summary: '`for ((…))` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3005',
  mentions: ['(('],
  bad: [
    'for ((i=0;i<5;i++)); do echo "$i"; done',
    'for ((;;)); do date; done',
    'for ((i=1; i<3; i+=1)); do ls; done',
  ],
  good: [
    '#!/bin/bash\nfor ((i=0;i<5;i++)); do echo "$i"; done',
    'for i in 1 2 3; do echo "$i"; done',
    'for i in $(seq 5); do echo "$i"; done',
  ],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('ArithmeticFor')) yield { at: span };
  },
};
