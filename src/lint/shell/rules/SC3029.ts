import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3029: Rule<ShellSubject> = {
  id: 'SC3029',
  severity: 'warning',
  summary: '`|&` is not in POSIX sh; write `2>&1 |`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3029',
  mentions: ['|&'],
  bad: ['make |& tee log', 'ls |& cat', 'make |& grep x | wc -l'],
  good: ['#!/bin/bash\nmake |& tee log', 'make 2>&1 | tee log', 'make & ls'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Pipeline'))
      if (node.operators.includes('|&')) yield { at: span };
  },
};
