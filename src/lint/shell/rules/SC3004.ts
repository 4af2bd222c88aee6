import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3004: Rule<ShellSubject> = {
  id: 'SC3004',
  severity: 'warning',
  summary: '$"…" is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3004',
  mentions: ['$"'],
  bad: ['echo $"a"', 'echo $"a b" c', 'x=$"a"; echo "$x"'],
  good: ['#!/bin/bash\necho $"a"', 'echo "a"', "echo '$'"],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('LocaleString')) yield { at: span };
  },
};
