import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1139: Rule<ShellSubject> = {
  id: 'SC1139',
  severity: 'error',
  ofFaults: true,
  summary: 'Tests are joined by && and ||',
  why: 'What follows `]` is one more argument of the test.',
  docs: 'https://www.shellcheck.net/wiki/SC1139',
  mentions: ['['],
  bad: [
    '[ -f x ] or [ -f y ] && ls',
    'if [ a = "$A" ] and [ b = "$B" ]; then ls; fi',
    'if [ -f x ] -o [ -f y ]; then ls; fi',
  ],
  good: ['[ -f x ] || [ -f y ]', '[ -f x ] && ls', 'if [ -f x ]; then ls; fi'],
  check: (subject) => errorNamed(subject, 'SC1139'),
};
