import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1059: Rule<ShellSubject> = {
  id: 'SC1059',
  severity: 'error',
  ofFaults: true,
  summary: 'Take the ; behind do away',
  why: 'A command must follow do, and ; is none.',
  docs: 'https://www.shellcheck.net/wiki/SC1059',
  mentions: ['do'],
  bad: ['for a in b c; do; ls; done', 'while a; do ; b; done', 'ls; until a; do; b; done'],
  good: ['for a in b c; do ls; done', 'while a; do b; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1059'),
};
