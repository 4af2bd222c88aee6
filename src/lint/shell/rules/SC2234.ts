import type { Rule } from '../../contract.ts';
import { bracketedTests } from '../analysis/bracketed-tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2234: Rule<ShellSubject> = {
  id: 'SC2234',
  severity: 'style',
  summary: 'Leave the brackets around this test out',
  why: 'They start a process that does nothing but the test.',
  docs: 'https://www.shellcheck.net/wiki/SC2234',
  mentions: ['('],
  bad: ['( [ -f x ] ) || ls', 'ls; ( [ -f x ] )', '( test -f x ) && ls'],
  good: ['[ -f x ] || ls', '( ls ) || date', 'if ( [ -f x ] ); then ls; fi'],
  *check(subject) {
    for (const { place, holds, isClause } of bracketedTests(subject)) {
      if (holds === 'one' && !isClause) yield { at: place.span };
    }
  },
};
