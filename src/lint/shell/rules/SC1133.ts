import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1133: Rule<ShellSubject> = {
  id: 'SC1133',
  severity: 'error',
  ofFaults: true,
  summary: 'Put the operator at the end of the line before',
  why: 'A line cannot begin with &&, || or |.',
  docs: 'https://www.shellcheck.net/wiki/SC1133',
  mentions: ['&&', '|'],
  bad: ['ls\n&& date', 'ls\n| cat', 'ls\n|| true'],
  good: ['ls &&\n date', 'ls |\ncat', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1133'),
};
