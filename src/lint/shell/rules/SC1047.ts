import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1047: Rule<ShellSubject> = {
  id: 'SC1047',
  severity: 'error',
  ofFaults: true,
  summary: 'Here fi is missing',
  why: 'What if guards must end by fi, as a command of its own.',
  docs: 'https://www.shellcheck.net/wiki/SC1047',
  mentions: ['if'],
  bad: ['if [ -f x ]; then ls', 'if true; then ls fi', 'ls; if a; then b; else c'],
  good: ['if [ -f x ]; then ls; fi', 'if a; then b; else c; fi', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1047'),
};
