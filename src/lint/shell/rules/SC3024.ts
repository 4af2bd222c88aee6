import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3024: Rule<ShellSubject> = {
  id: 'SC3024',
  severity: 'warning',
  summary: '`+=` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3024',
  mentions: ['+='],
  bad: ['x=a; x+=b; echo "$x"', 'FLAGS+=" -O2"; export FLAGS', 'x+=1; echo "$x"'],
  good: ['#!/bin/bash\nx=a; x+=b; echo "$x"', 'x=a; x="${x}b"; echo "$x"', 'echo $((1 + 1))'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Assignment')) if (node.append) yield { at: span };
  },
};
