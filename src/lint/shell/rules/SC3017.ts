import type { Rule } from '../../contract.ts';
import { testOperators } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3017: Rule<ShellSubject> = {
  id: 'SC3017',
  severity: 'warning',
  summary: '`-a file` in `[ … ]` is not in POSIX sh; write -e',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3017',
  mentions: ['-a'],
  bad: ['[ -a /x ] && ls', 'if [ -a "$F" ]; then ls; fi', '[ ! -a /x ] && ls'],
  good: ['#!/bin/bash\n[ -a /x ] && ls', '[ -e /x ] && ls', 'ls -a /x'],
  *check(subject) {
    for (const { text, at, isUnary } of testOperators(subject)) {
      if (isUnary && operators.has(text)) yield { at };
    }
  },
};

const operators = new Set(['-a']);
