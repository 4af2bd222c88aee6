import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1141: Rule<ShellSubject> = {
  id: 'SC1141',
  severity: 'error',
  ofFaults: true,
  summary: 'A compound command ends here, and no other has begun',
  why: 'Between two of them stands `;`, `&&` or a new line.',
  docs: 'https://www.shellcheck.net/wiki/SC1141',
  bad: ['foo() { ls; } foo', '{ ls; } date', 'if true; then ls; fi date'],
  good: ['foo() { ls; }; foo', '{ ls; } && date', '(ls) > x'],
  check: (subject) => errorNamed(subject, 'SC1141'),
};
