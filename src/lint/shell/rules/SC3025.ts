import type { Rule } from '../../contract.ts';
import { isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3025: Rule<ShellSubject> = {
  id: 'SC3025',
  severity: 'warning',
  summary: '/dev/tcp and /dev/udp are not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3025',
  mentions: ['/dev/'],
  bad: ['echo > /dev/tcp/db/5432', 'cat < /dev/udp/a/1', 'until : > /dev/tcp/localhost/80; do sleep 1; done'],
  good: ['#!/bin/bash\necho > /dev/tcp/db/5432', 'nc -z db 5432', 'echo > /dev/null'],
  *check(subject) {
    if (!isPosix(subject)) return;
    for (const { node, span } of subject.nodes.all('Redirect'))
      if (/^\/dev\/(?:tcp|udp)\//u.test(node.target?.value ?? '')) yield { at: span };
  },
};
