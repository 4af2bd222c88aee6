import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3031: Rule<ShellSubject> = {
  id: 'SC3031',
  severity: 'warning',
  summary: 'Redirecting to or from a pattern is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3031',
  mentions: ['<', '>'],
  bad: ['ls > *.txt', 'cat < x*', 'ls >> log?'],
  good: ['#!/bin/bash\nls > *.txt', 'ls > "*.txt"', 'ls > x.txt'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Redirect'))
      if (node.target?.parts?.some((part) => part.type === 'Glob')) yield { at: span };
  },
};
