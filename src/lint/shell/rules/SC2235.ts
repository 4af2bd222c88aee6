import type { Rule } from '../../contract.ts';
import { bracketedTests } from '../analysis/bracketed-tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2235: Rule<ShellSubject> = {
  id: 'SC2235',
  severity: 'style',
  summary: 'Group tests with `{ …; }` instead of brackets',
  why: 'They start a process that does nothing but the test.',
  docs: 'https://www.shellcheck.net/wiki/SC2235',
  mentions: ['('],
  bad: [
    'if ! ( [ -f x ] && [ -f y ] ); then ls; fi',
    '( [ -f x ] || [ -f y ] ) && ls',
    'if ( [ -f x ] || [ -f y ] ); then ls; fi',
  ],
  good: ['{ [ -f x ] || [ -f y ]; } && ls', '( [ -f x ] && ls ) || date', '( [ -f x ] ) || ls'],
  *check(subject) {
    for (const { place, holds } of bracketedTests(subject)) {
      if (holds === 'several') yield { at: place.span };
    }
  },
};
