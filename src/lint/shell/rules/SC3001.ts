import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3001: Rule<ShellSubject> = {
  id: 'SC3001',
  severity: 'warning',
  summary: 'Process substitution is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3001',
  mentions: ['<(', '>('],
  bad: ['diff <(ls a) <(ls b)', 'tee >(cat) < f', 'cat <(date)'],
  good: ['#!/bin/bash\ndiff <(ls a) <(ls b)', 'ls a | diff - b', 'cat < f'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('ProcessSubstitution')) yield { at: span };
  },
};
