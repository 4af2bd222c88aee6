import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3002: Rule<ShellSubject> = {
  id: 'SC3002',
  severity: 'warning',
  summary: 'Extended patterns are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3002',
  mentions: ['('],
  bad: ['ls @(a|b)', 'rm !(x)', 'ls +([0-9])'],
  good: ['#!/bin/bash\nls @(a|b)', 'ls [ab]', 'ls a b'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('ExtendedGlob')) yield { at: span };
  },
};
