import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1050: Rule<ShellSubject> = {
  id: 'SC1050',
  severity: 'error',
  ofFaults: true,
  summary: 'Here then is missing',
  why: 'The condition of if ends by `; then`.',
  docs: 'https://www.shellcheck.net/wiki/SC1050',
  mentions: ['if'],
  bad: ['if [ -f x ]; ls; fi', 'if true', 'if a; b; c; fi'],
  good: ['if [ -f x ]; then ls; fi', 'if a; then b; fi', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1050'),
};
