import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3007: Rule<ShellSubject> = {
  id: 'SC3007',
  severity: 'warning',
  summary: '`$[…]` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3007',
  mentions: ['$['],
  bad: ['echo $[1 + 1]', 'x=$[2]; echo "$x"', 'sleep $[3 * 2]'],
  good: ['#!/bin/bash\necho $[1 + 1]', 'echo $((1 + 1))', 'echo "[1]"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ArithmeticExpansion'))
      if (node.text.startsWith('$[')) yield { at: span };
  },
};
