import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3055: Rule<ShellSubject> = {
  id: 'SC3055',
  severity: 'warning',
  summary: 'Keys of arrays are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3055',
  mentions: ['${'],
  bad: ['echo "${!X[@]}"', 'for k in "${!X[@]}"; do echo "$k"; done', 'echo "${!X[*]}"'],
  good: ['#!/bin/bash\necho "${!X[@]}"', 'echo "$@"', 'echo "$*"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (node.index && node.prefix === '!') yield { at: span };
  },
};
