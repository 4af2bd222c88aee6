import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1074: Rule<ShellSubject> = {
  id: 'SC1074',
  severity: 'error',
  ofFaults: true,
  summary: '`;;` is missing before the next pattern',
  why: 'Without it the pattern is read as a command.',
  docs: 'https://www.shellcheck.net/wiki/SC1074',
  mentions: ['case'],
  bad: [
    'case $A in a) ls; b) date;; esac',
    'case "$A" in x) true; y) false;; esac',
    'ls; case $A in a) ls; *) date;; esac',
  ],
  good: ['case $A in a) ls;; b) date;; esac', 'case $A in a) ls;; *) date; esac', '(ls)'],
  check: (subject) => errorNamed(subject, 'SC1074'),
};
