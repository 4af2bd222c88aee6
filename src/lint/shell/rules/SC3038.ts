import type { Rule } from '../../contract.ts';
import { foreignFlags } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3038: Rule<ShellSubject> = {
  id: 'SC3038',
  severity: 'warning',
  summary: 'exec takes no flags in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3038',
  mentions: ['exec'],
  bad: ['exec -a x ls', 'exec -c ls', 'exec -l sh'],
  good: ['#!/bin/bash\nexec -a x ls', 'exec ls -l', 'exec "$@"'],
  *check(subject) {
    for (const { name, at } of foreignFlags(subject)) if (name === 'exec') yield { at };
  },
};
