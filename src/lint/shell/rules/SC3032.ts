import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3032: Rule<ShellSubject> = {
  id: 'SC3032',
  severity: 'warning',
  summary: '`coproc` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3032',
  mentions: ['coproc'],
  bad: ['coproc cat', 'coproc { cat; }', 'coproc ls -l'],
  good: ['#!/bin/bash\ncoproc cat', 'cat &', 'echo coproc'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('Coproc')) yield { at: span };
  },
};
