import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3060: Rule<ShellSubject> = {
  id: 'SC3060',
  severity: 'warning',
  summary: '`${name/a/b}` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3060',
  mentions: ['${'],
  bad: ['echo "${X/a/b}"', 'echo "${X//./-}"', 'x=${Y/#a/}; echo "$x"'],
  good: ['#!/bin/bash\necho "${X/a/b}"', 'echo "$X" | sed s/a/b/', 'echo "${X#a}/b"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (node.operation?.type === 'Replace') yield { at: span };
  },
};
