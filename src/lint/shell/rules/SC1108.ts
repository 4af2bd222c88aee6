import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1108: Rule<ShellSubject> = {
  id: 'SC1108',
  severity: 'error',
  ofFaults: true,
  summary: 'Spaces are missing around the `=` of a test',
  why: '`[` gets one word where it needs three.',
  docs: 'https://www.shellcheck.net/wiki/SC1108',
  mentions: ['['],
  bad: ['if [ "$A"= "b" ]; then ls; fi', '[ "$A"== "b" ] && ls', '[ $A!= b ] || ls'],
  good: ['[ "$A" = "b" ] && ls', 'A= ls', '[ -n "$A" ] && ls'],
  check: (subject) => errorNamed(subject, 'SC1108'),
};
