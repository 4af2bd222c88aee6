import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1062: Rule<ShellSubject> = {
  id: 'SC1062',
  severity: 'error',
  ofFaults: true,
  summary: 'Here done is missing',
  why: 'What a loop repeats must end by done, as a command of its own.',
  docs: 'https://www.shellcheck.net/wiki/SC1062',
  mentions: ['do'],
  bad: ['for a in b c; do ls', 'while true; do ls done', 'ls; until a; do b'],
  good: ['for a in b c; do ls; done', 'while true; do ls; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1062'),
};
