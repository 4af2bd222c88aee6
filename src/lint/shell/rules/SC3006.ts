import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3006: Rule<ShellSubject> = {
  id: 'SC3006',
  severity: 'warning',
  summary: '`((…))` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3006',
  mentions: ['(('],
  bad: ['((x = 1)); echo "$x"', 'x=1; ((x > 0)) && echo "$x"', 'if ((1 > 0)); then ls; fi'],
  good: ['#!/bin/bash\n((x = 1)); echo "$x"', 'x=$((1 + 1)); echo "$x"', '[ 1 -gt 0 ] && ls'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('ArithmeticCommand')) yield { at: span };
  },
};
