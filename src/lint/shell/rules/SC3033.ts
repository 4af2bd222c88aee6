import type { Rule } from '../../contract.ts';
import { isName } from '../analysis/builtins.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3033: Rule<ShellSubject> = {
  id: 'SC3033',
  severity: 'warning',
  summary: 'This name of a function is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3033',
  mentions: ['('],
  bad: ['do-it() { ls; }; do-it', 'a.b() { ls; }; a.b', 'x:y() { ls; }; x:y'],
  good: ['#!/bin/bash\ndo-it() { ls; }; do-it', 'do_it() { ls; }; do_it', 'echo do-it'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Function'))
      if (!isName(node.name.value)) yield { at: span };
  },
};
