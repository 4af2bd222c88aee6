import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1053: Rule<ShellSubject> = {
  id: 'SC1053',
  severity: 'error',
  ofFaults: true,
  summary: 'Take the ; behind else away',
  why: 'A command must follow else, and ; is none.',
  docs: 'https://www.shellcheck.net/wiki/SC1053',
  mentions: ['else'],
  bad: ['if true; then ls; else; date; fi', 'if a; then b; else ; c; fi', 'ls; if a; then b; else; c; fi'],
  good: ['if true; then ls; else date; fi', 'if a; then b; fi', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1053'),
};
