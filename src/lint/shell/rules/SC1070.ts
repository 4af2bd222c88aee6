import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1070: Rule<ShellSubject> = {
  id: 'SC1070',
  severity: 'error',
  ofFaults: true,
  summary: 'The shell cannot go on here',
  why: 'An operator stands where a command must begin.',
  docs: 'https://www.shellcheck.net/wiki/SC1070',
  bad: ['&& ls', 'a & && b', 'a ; ; b'],
  good: ['a && b', 'a & b', 'a; b'],
  check: (subject) => errorNamed(subject, 'SC1070'),
};
