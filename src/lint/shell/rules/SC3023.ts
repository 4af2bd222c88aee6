import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3023: Rule<ShellSubject> = {
  id: 'SC3023',
  severity: 'warning',
  summary: 'File descriptors above 9 are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3023',
  mentions: ['<', '>'],
  bad: ['ls 12> x', 'exec 10< f', 'make 11>&1'],
  good: ['#!/bin/bash\nls 12> x', 'ls 2> x', 'ls 9> x'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('FileDescriptor')) if (node.value > 9) yield { at: span };
  },
};
