import type { Rule } from '../../contract.ts';
import { badStatus } from '../analysis/bad-status.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2152: Rule<ShellSubject> = {
  id: 'SC2152',
  severity: 'error',
  summary: 'A status is a number from 0 to 255',
  why: 'What is returned otherwise is something else, or an error.',
  docs: 'https://www.shellcheck.net/wiki/SC2152',
  mentions: ['return'],
  bad: ['f() { return 300; }; f', 'f() { return -1; }; f', 'f() { return foo; }; f'],
  good: ['f() { return 3; }; f', 'f() { return "$x"; }; f', 'f() { return; }; f'],
  *check(subject) {
    yield* badStatus(subject, 'return');
  },
};
