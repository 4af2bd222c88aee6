import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1020: Rule<ShellSubject> = {
  id: 'SC1020',
  severity: 'info',
  ofFaults: true,
  summary: 'A space is missing before `]`',
  why: 'The bracket is an argument of its own.',
  docs: 'https://www.shellcheck.net/wiki/SC1020',
  bad: ['[ "$A" = y] && ls', 'if [ -f x]; then ls; fi', 'if [$A = y]; then ls; fi'],
  good: ['[ "$A" = y ] && ls', 'echo a]', 'test -f x]'],
  *check({ faults, script }) {
    const fault = faults.find(({ message }) => message === "expected ']' to close '['");
    if (fault && script.source[fault.at - 1] === ']') yield { at: { start: fault.at - 1, end: fault.at } };
  },
};
