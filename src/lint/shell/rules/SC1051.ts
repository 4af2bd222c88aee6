import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1051: Rule<ShellSubject> = {
  id: 'SC1051',
  severity: 'error',
  ofFaults: true,
  summary: 'Take the ; behind then away',
  why: 'A command must follow then, and ; is none.',
  docs: 'https://www.shellcheck.net/wiki/SC1051',
  mentions: ['then'],
  bad: ['if true; then; ls; fi', 'if a; then ; b; fi', 'ls; if a; then; b; else c; fi'],
  good: ['if true; then ls; fi', 'if a; then b; else c; fi', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1051'),
};
