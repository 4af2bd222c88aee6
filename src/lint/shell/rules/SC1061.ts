import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1061: Rule<ShellSubject> = {
  id: 'SC1061',
  severity: 'error',
  ofFaults: true,
  summary: 'This do has no done',
  why: 'What the loop repeats has no end, and nothing of the script runs.',
  docs: 'https://www.shellcheck.net/wiki/SC1061',
  mentions: ['do'],
  bad: ['for a in b c; do ls', 'while true; do ls done', 'ls; until a; do b'],
  good: ['for a in b c; do ls; done', 'while true; do ls; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1061'),
};
