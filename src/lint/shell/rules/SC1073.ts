import type { Rule } from '../../contract.ts';
import { namedError } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1073: Rule<ShellSubject> = {
  id: 'SC1073',
  severity: 'error',
  ofFaults: true,
  summary: 'Something begins here that does not end as it should',
  why: 'A quote, a bracket or a keyword has no counterpart.',
  docs: 'https://www.shellcheck.net/wiki/SC1073',
  bad: ['if [ -f x ]; then ls', 'echo "a', 'if [ "$a" = b]; then ls; fi', 'while true; do ls'],
  good: ['if [ -f x ]; then ls; fi', 'echo "a"', '[ "$a" = b ] && ls'],
  *check(subject) {
    const error = namedError(subject);
    if (error !== undefined && !error.ids.includes('SC1073')) return;
    const fault = subject.faults.find(
      ({ message }) =>
        error !== undefined || /^(?:unterminated|expected (?!a space|command after '[&|]))/u.test(message),
    );
    if (fault) {
      yield { at: { start: fault.at, end: fault.at }, message: `Not complete: ${fault.message}` };
    }
  },
};
