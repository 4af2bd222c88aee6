import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1036: Rule<ShellSubject> = {
  id: 'SC1036',
  severity: 'error',
  ofFaults: true,
  summary: 'A parenthesis stands where none can be',
  why: 'Quote it, or put what it belongs to on its own.',
  docs: 'https://www.shellcheck.net/wiki/SC1036',
  bad: ['echo a (b)', 'ls; wget x (y)', 'foo bar (1) baz'],
  good: ['echo "a (b)"', '(ls)', 'echo $(ls)'],
  *check({ faults }) {
    const fault = faults.find(({ message }) => message === "unexpected token '('");
    if (fault) yield { at: { start: fault.at, end: fault.at } };
  },
};
