import type { Rule } from '../../contract.ts';
import { testOperators } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3016: Rule<ShellSubject> = {
  id: 'SC3016',
  severity: 'warning',
  summary: '`-v` in `[ … ]` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3016',
  mentions: ['-v'],
  bad: ['[ -v X ] && ls', 'if [ -v HOME ]; then ls; fi', '[ ! -v X ] && ls'],
  good: ['#!/bin/bash\n[ -v X ] && ls', '[ -n "${X+x}" ] && ls', 'ls -v'],
  *check(subject) {
    for (const { text, at, isUnary } of testOperators(subject)) {
      if (isUnary && operators.has(text)) yield { at };
    }
  },
};

const operators = new Set(['-v']);
