import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2112: Rule<ShellSubject> = {
  id: 'SC2112',
  severity: 'warning',
  summary: '`function` is not in POSIX sh; leave it out',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC2112',
  mentions: ['function'],
  bad: ['function f() { ls; }; f', 'function g() { date; }; g', 'function h() (ls); h'],
  good: ['#!/bin/bash\nfunction f() { ls; }; f', 'f() { ls; }; f', 'function f { ls; }; f'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('Function')) {
      const text = subject.script.source.slice(span.start, span.end);
      if (/^function\s+[^\s(]+\s*\(/u.test(text)) yield { at: span };
    }
  },
};
