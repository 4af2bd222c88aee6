import type { Rule } from '../../contract.ts';
import { readsFile } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3034: Rule<ShellSubject> = {
  id: 'SC3034',
  severity: 'warning',
  summary: '`$(<file)` is not in POSIX sh; write `$(cat file)`',
  why: 'The build runs it with /bin/sh, which is dash or busybox in most images and stops with an error or does something else.',
  docs: 'https://www.shellcheck.net/wiki/SC3034',
  mentions: ['$('],
  bad: ['x=$(<f); echo "$x"', 'echo "$(< /version)"', 'export X="$(<f)"'],
  good: ['#!/bin/bash\nx=$(<f); echo "$x"', 'x=$(cat f); echo "$x"', 'x=$(cat < f); echo "$x"'],
  *check(subject) {
    for (const { span } of readsFile(subject))
      if (subject.script.source[span.start] === '$') yield { at: span };
  },
};
