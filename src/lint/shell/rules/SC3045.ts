import type { Rule } from '../../contract.ts';
import { foreignFlags } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3045: Rule<ShellSubject> = {
  id: 'SC3045',
  severity: 'warning',
  summary: 'This flag of a builtin is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3045',
  mentions: ['-'],
  bad: ['read -rp "x" y; echo "$y"', 'printf -v x "%s" a; echo "$x"', 'ulimit -n 1024', 'export -f foo'],
  good: [
    '#!/bin/bash\nread -rp x y; echo "$y"',
    'read -r y; echo "$y"',
    'unset -f foo',
    '#!/bin/dash\nread -rp x y; echo "$y"',
  ],
  *check(subject) {
    for (const { name, at } of foreignFlags(subject)) if (name !== 'exec') yield { at };
  },
};
