import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1056: Rule<ShellSubject> = {
  id: 'SC1056',
  severity: 'error',
  ofFaults: true,
  summary: 'Here } is missing',
  why: 'A group or function ends by } as a command of its own, behind a ; or in a new line.',
  docs: 'https://www.shellcheck.net/wiki/SC1056',
  mentions: ['{'],
  bad: ['a() { ls', '{ ls; date } > x', '{ ls; }; b() { date'],
  good: ['a() { ls; }', '{ ls; date; } > x', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1056'),
};
