import type { Rule } from '../../contract.ts';
import { isPosix, setOptions } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3042: Rule<ShellSubject> = {
  id: 'SC3042',
  severity: 'warning',
  summary: 'set takes no long flags in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3042',
  mentions: ['set'],
  bad: ['set --errexit', 'set --x; ls', 'set --verbose'],
  good: ['#!/bin/bash\nset --errexit', 'set -- --x', 'set -e'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { kind, at } of setOptions(subject)) if (kind === 'long') yield { at };
  },
};
