import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1058: Rule<ShellSubject> = {
  id: 'SC1058',
  severity: 'error',
  ofFaults: true,
  summary: 'Here do is missing',
  why: 'What a loop repeats stands between do and done.',
  docs: 'https://www.shellcheck.net/wiki/SC1058',
  mentions: ['done'],
  bad: ['for a in b c; ls; done', 'while true; ls; done', 'until a; b; done'],
  good: ['for a in b c; do ls; done', 'while true; do ls; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1058'),
};
