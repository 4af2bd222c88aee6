import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1057: Rule<ShellSubject> = {
  id: 'SC1057',
  severity: 'error',
  ofFaults: true,
  summary: 'This while or until has no do',
  why: 'Where its condition ends nobody can say.',
  docs: 'https://www.shellcheck.net/wiki/SC1057',
  mentions: ['while', 'until'],
  bad: ['while true; ls; done', 'until a; b; done', 'while read -r x do ls; done'],
  good: ['while true; do ls; done', 'until a; do b; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1057'),
};
