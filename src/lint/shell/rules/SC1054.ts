import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1054: Rule<ShellSubject> = {
  id: 'SC1054',
  severity: 'error',
  ofFaults: true,
  summary: 'Put a space behind the brace',
  why: '`{echo` is the name of one command, and no keyword.',
  docs: 'https://www.shellcheck.net/wiki/SC1054',
  mentions: ['{'],
  bad: ['{echo a; }', 'ls && {date; }', '{ls; } | cat'],
  good: ['{ ls; }', 'a() { ls; }', 'echo {a,b}'],
  check: (subject) => errorNamed(subject, 'SC1054'),
};
