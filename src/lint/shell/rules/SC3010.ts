import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3010: Rule<ShellSubject> = {
  id: 'SC3010',
  severity: 'warning',
  summary: '`[[ … ]]` is not in POSIX sh; write `[ … ]`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3010',
  mentions: ['[['],
  bad: ['if [[ -z $X ]]; then ls; fi', '[[ "$A" == b ]] && ls', '[[ $A =~ ^b ]] || exit 1'],
  good: ['#!/bin/bash\n[[ -z $X ]] && ls', '[ -z "$X" ] && ls', 'test -z "$X" && ls'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('TestCommand')) yield { at: span };
  },
};
