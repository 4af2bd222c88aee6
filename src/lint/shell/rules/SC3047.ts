import type { Rule } from '../../contract.ts';
import { trapSignals } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3047: Rule<ShellSubject> = {
  id: 'SC3047',
  severity: 'warning',
  summary: 'This signal of trap is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3047',
  mentions: ['trap'],
  bad: ["trap 'ls' ERR", "trap 'ls' DEBUG", "trap 'ls' EXIT RETURN"],
  good: ["#!/bin/bash\ntrap 'ls' ERR", "trap 'ls' EXIT", "trap 'ls' INT TERM"],
  *check(subject) {
    for (const { value, span } of trapSignals(subject))
      if (/^(?:ERR|DEBUG|RETURN)$/u.test(value)) yield { at: span };
  },
};
