import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3026: Rule<ShellSubject> = {
  id: 'SC3026',
  severity: 'warning',
  summary: '`[^…]` is not in POSIX sh; write `[!…]`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3026',
  mentions: ['[^'],
  bad: ['ls [^a]*', 'rm x[^0-9]', 'echo [^b]'],
  good: ['#!/bin/bash\nls [^a]*', 'ls [!a]*', "grep '[^a]' f"],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Glob'))
      if (node.text.startsWith('[^')) yield { at: span };
  },
};
