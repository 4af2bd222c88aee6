import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3022: Rule<ShellSubject> = {
  id: 'SC3022',
  severity: 'warning',
  summary: 'Named file descriptors are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3022',
  mentions: ['{'],
  bad: ['exec {fd}> x; echo a >&"$fd"', 'exec {log}>> f; ls >&"$log"', 'exec {in}< f; cat <&"$in"'],
  good: ['#!/bin/bash\nexec {fd}> x; echo a >&"$fd"', 'exec 3> x', 'echo {fd}'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { span } of subject.nodes.all('FileDescriptorVariable')) yield { at: span };
  },
};
