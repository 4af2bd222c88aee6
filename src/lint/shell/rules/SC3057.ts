import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3057: Rule<ShellSubject> = {
  id: 'SC3057',
  severity: 'warning',
  summary: '`${name:start:length}` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3057',
  mentions: ['${'],
  bad: ['echo "${X:1}"', 'echo "${X:0:7}"', 'x=${VERSION:1:2}; echo "$x"'],
  good: ['#!/bin/bash\necho "${X:1}"', 'echo "${X:-1}"', 'echo "$X" | cut -c2-'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (node.operation?.type === 'Slice') yield { at: span };
  },
};
