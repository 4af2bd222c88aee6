import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1049: Rule<ShellSubject> = {
  id: 'SC1049',
  severity: 'error',
  ofFaults: true,
  summary: 'This if has no then',
  why: 'Where its condition ends nobody can say.',
  docs: 'https://www.shellcheck.net/wiki/SC1049',
  mentions: ['if'],
  bad: ['if [ -f x ]; ls; fi', 'if true then ls; fi', 'if a; b; c; fi'],
  good: ['if [ -f x ]; then ls; fi', 'if a; then b; fi', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1049'),
};
