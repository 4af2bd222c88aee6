import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1055: Rule<ShellSubject> = {
  id: 'SC1055',
  severity: 'error',
  ofFaults: true,
  summary: 'Braces need a command between them',
  why: 'Nothing there is a syntax error: `:` does nothing.',
  docs: 'https://www.shellcheck.net/wiki/SC1055',
  mentions: ['{'],
  bad: ['a() { }', 'ls; { }', 'b() {\n}'],
  good: ['a() { :; }', '{ ls; }', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1055'),
};
