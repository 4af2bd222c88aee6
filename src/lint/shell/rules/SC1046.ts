import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1046: Rule<ShellSubject> = {
  id: 'SC1046',
  severity: 'error',
  ofFaults: true,
  summary: 'This if has no fi',
  why: 'What it guards has no end, and nothing of the script runs.',
  docs: 'https://www.shellcheck.net/wiki/SC1046',
  mentions: ['if'],
  bad: ['if [ -f x ]; then ls', 'if true; then ls fi', 'ls; if a; then b; else c'],
  good: ['if [ -f x ]; then ls; fi', 'if a; then b; else c; fi', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1046'),
};
