import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3039: Rule<ShellSubject> = {
  id: 'SC3039',
  severity: 'warning',
  summary: '`let` is not in POSIX sh; write `x=$((…))`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3039',
  mentions: ['let'],
  bad: ['let x=1; echo "$x"', 'x=1; let x+=1; echo "$x"', 'let "x = 2"; echo "$x"'],
  good: ['#!/bin/bash\nlet x=1; echo "$x"', 'x=$((1 + 1)); echo "$x"', 'echo let'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { command } of named(subject, 'let')) yield { at: command.span };
  },
};
