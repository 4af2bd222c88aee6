import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3021: Rule<ShellSubject> = {
  id: 'SC3021',
  severity: 'warning',
  summary: '`>& file` is not in POSIX sh; write `> file 2>&1`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3021',
  mentions: ['>&'],
  bad: ['make >& log', 'ls >& /dev/null', 'make >& /tmp/log'],
  good: ['#!/bin/bash\nmake >& log', 'make >&2', 'make > log 2>&1'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Redirect'))
      if (node.operator === '>&' && !node.descriptor && /^[^\d$-]/u.test(node.target?.value ?? ''))
        yield { at: span };
  },
};
