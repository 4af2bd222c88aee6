import type { Rule } from '../../contract.ts';
import { isPosix, testOperators } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3014: Rule<ShellSubject> = {
  id: 'SC3014',
  severity: 'warning',
  summary: '`==` in `[ … ]` is not in POSIX sh; write `=`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3014',
  mentions: ['=='],
  bad: ['if [ "$ENV" == dev ]; then ls; fi', '[ $ENV == "dev" ] && ls', 'test "$A" == b'],
  good: ['#!/bin/bash\n[ "$ENV" == dev ] && ls', '[ "$ENV" = dev ] && ls', 'echo a == b'],
  *check(subject) {
    for (const { text, at, isUnary } of testOperators(subject)) {
      if (!isUnary && text === '==') yield { at };
    }
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('TestBinary'))
      if (node.operator === '==') yield { at: span };
  },
};
