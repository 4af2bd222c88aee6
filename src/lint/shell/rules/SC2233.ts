import type { Rule } from '../../contract.ts';
import { bracketedTests } from '../analysis/bracketed-tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2233: Rule<ShellSubject> = {
  id: 'SC2233',
  severity: 'style',
  summary: 'Leave the brackets around this condition out',
  why: 'They start a process that does nothing but the test.',
  docs: 'https://www.shellcheck.net/wiki/SC2233',
  mentions: ['('],
  bad: ['if ( [ -f x ] ); then ls; fi', 'if ! ( [ -f x ] ); then ls; fi', 'while ( [ -f x ] ); do ls; done'],
  good: ['if [ -f x ]; then ls; fi', 'if (ls); then date; fi', '( [ -f x ] ) || ls'],
  *check(subject) {
    for (const { place, holds, isClause } of bracketedTests(subject)) {
      if (holds === 'one' && isClause) yield { at: place.span };
    }
  },
};
