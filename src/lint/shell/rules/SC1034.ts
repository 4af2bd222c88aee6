import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1034: Rule<ShellSubject> = {
  id: 'SC1034',
  severity: 'error',
  ofFaults: true,
  summary: '`[` needs a single `]` at its end',
  why: 'With two of them the test never ends.',
  docs: 'https://www.shellcheck.net/wiki/SC1034',
  mentions: [']]'],
  bad: ['[ -f x ]] && ls', 'if [ "$A" = b ]]; then ls; fi', '[ -z "$A" ]] || exit 1'],
  good: ['[ -f x ] && ls', '#!/bin/bash\n[[ -f x ]] && ls', 'echo ]]'],
  check: (subject) => errorNamed(subject, 'SC1034'),
};
