import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3053: Rule<ShellSubject> = {
  id: 'SC3053',
  severity: 'warning',
  summary: '`${!name}` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3053',
  mentions: ['${'],
  bad: ['echo "${!X}"', 'x=A; y=${!x}; echo "$y"', 'ls "${!DIR}"'],
  good: ['#!/bin/bash\necho "${!X}"', 'echo "$X"', 'echo "$!"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (node.prefix === '!') yield { at: span };
  },
};
