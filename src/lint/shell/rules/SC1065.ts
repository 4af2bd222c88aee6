import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1065: Rule<ShellSubject> = {
  id: 'SC1065',
  severity: 'error',
  ofFaults: true,
  summary: 'A function does not name its parameters',
  why: 'It is declared with empty parentheses, and reads them as $1 and $2.',
  docs: 'https://www.shellcheck.net/wiki/SC1065',
  mentions: ['('],
  bad: ['f(a, b) { ls; }; f', 'foo( x ) { ls; }; foo', 'function f(x) { ls; }'],
  good: ['f() { ls; }; f', 'f() { echo "$1"; }; f a', '(a; b)'],
  check: (subject) => errorNamed(subject, 'SC1065'),
};
