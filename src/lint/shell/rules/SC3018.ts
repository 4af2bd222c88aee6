import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3018: Rule<ShellSubject> = {
  id: 'SC3018',
  severity: 'warning',
  summary: '`++` and `--` are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3018',
  mentions: ['(('],
  bad: ['x=1; echo $((x++))', 'x=1; y=$((--x)); echo "$y"', 'x=1; : $((x--))'],
  good: ['#!/bin/bash\nx=1; echo $((x++))', 'x=1; x=$((x + 1)); echo "$x"', 'echo $((- -1))'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ArithmeticUnary'))
      if (/^(?:\+\+|--)$/u.test(node.operator)) yield { at: span };
  },
};
