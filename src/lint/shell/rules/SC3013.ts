import type { Rule } from '../../contract.ts';
import { testOperators } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3013: Rule<ShellSubject> = {
  id: 'SC3013',
  severity: 'warning',
  summary: '-nt, -ot and -ef are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3013',
  mentions: ['-nt', '-ot', '-ef'],
  bad: ['[ a -nt "$B" ] && ls', '[ a -ot "$B" ] && ls', '[ a -ef "$B" ] && ls'],
  good: ['#!/bin/bash\n[ a -nt "$B" ] && ls', '#!/bin/dash\n[ a -nt "$B" ] && ls', '[ -f a ] && ls'],
  *check(subject) {
    for (const { text, at, isUnary } of testOperators(subject)) {
      if (!isUnary && operators.has(text) && subject.dialect === 'sh') yield { at };
    }
  },
};

const operators = new Set(['-nt', '-ot', '-ef']);
