import type { Rule } from '../../contract.ts';
import { isPosix, testOperators } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3015: Rule<ShellSubject> = {
  id: 'SC3015',
  severity: 'warning',
  summary: '`=~` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3015',
  mentions: ['=~'],
  bad: ['[ "$A" =~ b ] && ls', 'if [ "$A" =~ "$B" ]; then ls; fi', 'test "$A" =~ b', '[[ $A =~ b ]] && ls'],
  good: ['#!/bin/bash\n[ "$A" =~ b ] && ls', 'echo "$A" | grep -q b && ls', 'echo =~'],
  *check(subject) {
    for (const { text, at, isUnary } of testOperators(subject)) {
      if (!isUnary && text === '=~') yield { at };
    }
    if (!isPosix(subject)) return;
    for (const { node, span: at } of subject.nodes.all('TestBinary'))
      if (node.operator === '=~') yield { at };
  },
};
