import type { Rule } from '../../contract.ts';
import { trapSignals } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3049: Rule<ShellSubject> = {
  id: 'SC3049',
  severity: 'warning',
  summary: 'Names of signals are in capitals in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3049',
  mentions: ['trap'],
  bad: ["trap 'ls' int", "trap 'ls' Term", 'trap - exit'],
  good: ["#!/bin/bash\ntrap 'ls' int", "trap 'ls' INT", "trap 'ls' 2"],
  *check(subject) {
    for (const { value, span } of trapSignals(subject)) if (/[a-z]/u.test(value)) yield { at: span };
  },
};
