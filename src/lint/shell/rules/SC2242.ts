import type { Rule } from '../../contract.ts';
import { badStatus } from '../analysis/bad-status.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2242: Rule<ShellSubject> = {
  id: 'SC2242',
  severity: 'error',
  summary: 'A status is a number from 0 to 255',
  why: 'Print what is to be said, and exit with a number.',
  docs: 'https://www.shellcheck.net/wiki/SC2242',
  mentions: ['exit'],
  bad: ['exit 256', 'make || exit -1', 'exit foo'],
  good: ['exit 3', 'exit "$x"', 'exit'],
  *check(subject) {
    yield* badStatus(subject, 'exit');
  },
};
