import type { Rule } from '../../contract.ts';
import { trapSignals } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3048: Rule<ShellSubject> = {
  id: 'SC3048',
  severity: 'warning',
  summary: 'Signals have no SIG before their name in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3048',
  mentions: ['trap'],
  bad: ["trap 'ls' SIGINT", "trap 'ls' SIGTERM SIGHUP", 'trap - SIGINT'],
  good: ["#!/bin/bash\ntrap 'ls' SIGINT", "trap 'ls' INT", 'kill -s TERM 1'],
  *check(subject) {
    for (const { value, span } of trapSignals(subject)) if (/^SIG/iu.test(value)) yield { at: span };
  },
};
