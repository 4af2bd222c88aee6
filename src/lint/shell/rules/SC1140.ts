import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1140: Rule<ShellSubject> = {
  id: 'SC1140',
  severity: 'error',
  ofFaults: true,
  summary: 'Nothing may follow `]`',
  why: 'What stands there is one more argument of the test, which it does not know.',
  docs: 'https://www.shellcheck.net/wiki/SC1140',
  mentions: ['['],
  bad: ['[ -f x ] foo && ls', 'if [ -f x ] ls; then date; fi', '[ -n "$A" ] "$B"'],
  good: ['[ -f x ] && foo', 'if [ -f x ]; then ls; fi', '[ -f x ] > y'],
  check: (subject) => errorNamed(subject, 'SC1140'),
};
