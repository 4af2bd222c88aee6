import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3050: Rule<ShellSubject> = {
  id: 'SC3050',
  severity: 'warning',
  summary: '`%q` of printf is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3050',
  mentions: ['printf'],
  bad: ['printf \'%q\' "$X"', 'printf "a %q\\n" b', 'printf %q x'],
  good: ['#!/bin/bash\nprintf \'%q\' "$X"', 'printf \'%s\' "$X"', 'echo %q'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { command } of named(subject, 'printf')) {
      const format = command.words[1];
      if (format?.value.includes('%q')) yield { at: format.span };
    }
  },
};
