import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1088: Rule<ShellSubject> = {
  id: 'SC1088',
  severity: 'error',
  ofFaults: true,
  summary: 'Nothing behind this parenthesis can be read',
  why: 'The build stops here with a syntax error, and the rest is not checked.',
  docs: 'https://www.shellcheck.net/wiki/SC1088',
  bad: ['echo a (b)', 'ls; wget x (y)', 'foo bar (1) baz'],
  good: ['echo "a (b)"', '(ls)', 'echo $(ls)'],
  *check({ faults }) {
    const fault = faults.find(({ message }) => message === "unexpected token '('");
    if (fault) yield { at: { start: fault.at, end: fault.at } };
  },
};
