import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3030: Rule<ShellSubject> = {
  id: 'SC3030',
  severity: 'warning',
  summary: 'Arrays are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3030',
  mentions: ['('],
  bad: ['a=(1 2)', 'PKGS=(curl git); export PKGS', 'a=()'],
  good: ['#!/bin/bash\na=(1 2); echo "${a[@]}"', 'set -- 1 2', 'a="1 2"; export a'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('ArrayValue')) yield { at: span };
  },
};
