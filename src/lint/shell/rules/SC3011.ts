import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3011: Rule<ShellSubject> = {
  id: 'SC3011',
  severity: 'warning',
  summary: 'Here-strings are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3011',
  mentions: ['<<<'],
  bad: ['cat <<< foo', 'grep x <<< "$Y"', 'sha256sum -c <<< "abc  f"'],
  good: ['#!/bin/bash\ncat <<< foo', 'echo foo | cat', 'cat < foo'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('HereString')) yield { at: span };
  },
};
