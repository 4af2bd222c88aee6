import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3056: Rule<ShellSubject> = {
  id: 'SC3056',
  severity: 'warning',
  summary: '`${!prefix*}` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3056',
  mentions: ['${'],
  bad: ['echo "${!X*}"', 'for v in "${!APP_*}"; do echo "$v"; done', 'echo "${!X@}"'],
  good: ['#!/bin/bash\necho "${!X*}"', 'env | grep ^X', 'echo "$X"'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('ParameterExpansion'))
      if (node.operation?.type === 'Names') yield { at: span };
  },
};
