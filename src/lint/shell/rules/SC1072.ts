import type { Rule } from '../../contract.ts';
import { namedError } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1072: Rule<ShellSubject> = {
  id: 'SC1072',
  severity: 'error',
  ofFaults: true,
  summary: 'The shell cannot read this script',
  why: 'The build stops here with a syntax error, and nothing of the script is checked.',
  docs: 'https://www.shellcheck.net/wiki/SC1072',
  bad: ['if [ -f x ]; then ls', 'apt-get update &&', 'echo "a', 'ls && && date'],
  good: ['if [ -f x ]; then ls; fi', 'apt-get update && ls', 'echo "a"'],
  *check(subject) {
    const error = namedError(subject);
    if (error !== undefined && !error.ids.includes('SC1072')) return;
    const fault = subject.faults.find(
      ({ message }) => error !== undefined || !/^(?:unexpected token|expected a space|')/u.test(message),
    );
    if (fault)
      yield {
        at: { start: fault.at, end: fault.at },
        message: `The shell cannot read this: ${fault.message}`,
      };
  },
};
