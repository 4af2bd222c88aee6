import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1060: Rule<ShellSubject> = {
  id: 'SC1060',
  severity: 'error',
  ofFaults: true,
  summary: 'Nothing stands between do and done',
  why: 'A loop needs a command: `:` does nothing.',
  docs: 'https://www.shellcheck.net/wiki/SC1060',
  mentions: ['done'],
  bad: ['while true; do\ndone', 'for a in b c; do done', 'until a; do\n# b\ndone'],
  good: ['while true; do :; done', 'for a in b c; do ls; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1060'),
};
