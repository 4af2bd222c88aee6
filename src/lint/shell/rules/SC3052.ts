import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3052: Rule<ShellSubject> = {
  id: 'SC3052',
  severity: 'warning',
  summary: 'Numbers with a base are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3052',
  mentions: ['#'],
  bad: ['echo $((16#ff))', 'x=$((2#101)); echo "$x"', 'echo $((8#7 + 1))'],
  good: ['#!/bin/bash\necho $((16#ff))', 'echo $((0xff))', 'echo "16#ff"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ArithmeticWord'))
      if (/^\d+#/u.test(node.value)) yield { at: span };
  },
};
