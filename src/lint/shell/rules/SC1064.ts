import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1064: Rule<ShellSubject> = {
  id: 'SC1064',
  severity: 'error',
  summary: 'Put the body of the function into braces',
  why: 'What follows () must be a group of commands.',
  docs: 'https://www.shellcheck.net/wiki/SC1064',
  mentions: ['()'],
  bad: ['a() ls', 'b() c d', 'ls; a() b'],
  good: ['a() { ls; }', 'a() (ls)', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1064'),
};
