import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1069: Rule<ShellSubject> = {
  id: 'SC1069',
  severity: 'error',
  ofFaults: true,
  summary: 'Put a space before the bracket',
  why: '`if[` is the name of one command, and no keyword.',
  docs: 'https://www.shellcheck.net/wiki/SC1069',
  mentions: ['['],
  bad: ['if[ -f x ]; then ls; fi', 'while[ -f x ]; do ls; done', 'ls; if[ a = b ]; then c; fi'],
  good: ['if [ -f x ]; then ls; fi', 'while [ -f x ]; do ls; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1069'),
};
