import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3008: Rule<ShellSubject> = {
  id: 'SC3008',
  severity: 'warning',
  summary: '`select` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3008',
  mentions: ['select'],
  bad: [
    'select x in a b; do echo "$x"; done',
    'select x in a; do break; done',
    'select f in *; do ls "$f"; done',
  ],
  good: [
    '#!/bin/bash\nselect x in a b; do echo "$x"; done',
    'for x in a b; do echo "$x"; done',
    'echo select',
  ],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('Select')) yield { at: span };
  },
};
