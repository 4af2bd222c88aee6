import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3019: Rule<ShellSubject> = {
  id: 'SC3019',
  severity: 'warning',
  summary: '`**` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3019',
  mentions: ['**'],
  bad: ['echo $((2 ** 3))', 'x=$((2**8)); echo "$x"', 'sleep $((1 ** 2))'],
  good: ['#!/bin/bash\necho $((2 ** 3))', 'echo $((2 * 2 * 2))', 'echo "**"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ArithmeticBinary'))
      if (node.operator === '**') yield { at: span };
  },
};
