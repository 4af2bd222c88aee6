import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3043: Rule<ShellSubject> = {
  id: 'SC3043',
  severity: 'warning',
  summary: '`local` is not in POSIX sh',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3043',
  mentions: ['local'],
  bad: [
    'f() { local x=1; echo "$x"; }; f',
    'f() { local x; x=1; echo "$x"; }; f',
    'f() { local a b; a=1; b=2; echo "$a$b"; }; f',
  ],
  good: [
    '#!/bin/bash\nf() { local x=1; echo "$x"; }; f',
    '#!/bin/dash\nf() { local x=1; echo "$x"; }; f',
    'f() { x=1; echo "$x"; }; f',
  ],
  *check(subject) {
    if (subject.dialect !== 'sh') return;
    for (const { command } of named(subject, 'local')) yield { at: command.span };
  },
};
