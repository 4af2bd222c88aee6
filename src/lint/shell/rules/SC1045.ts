import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1045: Rule<ShellSubject> = {
  id: 'SC1045',
  severity: 'error',
  ofFaults: true,
  summary: 'Write & or ;, not both',
  why: '& ends a command as ; does.',
  docs: 'https://www.shellcheck.net/wiki/SC1045',
  mentions: ['&'],
  bad: ['a & ; b', 'sleep 5 &; wait', 'ls; a &;'],
  good: ['a & b', 'a; b', 'a & wait'],
  check: (subject) => errorNamed(subject, 'SC1045'),
};
