import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3054: Rule<ShellSubject> = {
  id: 'SC3054',
  severity: 'warning',
  summary: 'Elements of arrays are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3054',
  mentions: ['${'],
  bad: ['echo "${X[0]}"', 'ls "${X[@]}"', 'echo "${X[1]}"'],
  good: ['#!/bin/bash\nls "${X[@]}"', 'ls "$@"', 'echo "$1"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (node.index && node.prefix === undefined) yield { at: span };
  },
};
