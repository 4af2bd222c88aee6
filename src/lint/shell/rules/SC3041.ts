import type { Rule } from '../../contract.ts';
import { isPosix, setOptions } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3041: Rule<ShellSubject> = {
  id: 'SC3041',
  severity: 'warning',
  summary: 'This flag of set is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3041',
  mentions: ['set'],
  bad: ['set -E', 'set -eT', 'set -H; ls'],
  good: ['#!/bin/bash\nset -E', 'set -eux', 'set -- -E'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { kind, at } of setOptions(subject)) if (kind === 'letter') yield { at };
  },
};
