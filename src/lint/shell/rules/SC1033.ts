import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1033: Rule<ShellSubject> = {
  id: 'SC1033',
  severity: 'error',
  ofFaults: true,
  summary: '`[[` needs `]]` at its end',
  why: 'A single bracket does not end it, and the shell reads on.',
  docs: 'https://www.shellcheck.net/wiki/SC1033',
  mentions: ['[['],
  bad: [
    '#!/bin/bash\n[[ -f x ] && ls',
    '#!/bin/bash\nif [[ "$A" == b ]; then ls; fi',
    '#!/bin/bash\nwhile [[ -f x ]; do ls; done',
  ],
  good: ['#!/bin/bash\n[[ -f x ]] && ls', '[ -f x ] && ls', '#!/bin/bash\n[[ $A = [a-z] ]] && ls'],
  check: (subject) => errorNamed(subject, 'SC1033'),
};
