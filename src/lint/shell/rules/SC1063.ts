import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1063: Rule<ShellSubject> = {
  id: 'SC1063',
  severity: 'error',
  ofFaults: true,
  summary: 'Put a ; or a new line before do',
  why: 'Behind `in` do is one more word to loop over.',
  docs: 'https://www.shellcheck.net/wiki/SC1063',
  mentions: ['for'],
  bad: ['for a in b c do ls; done', 'for x in 1 2 do echo; done', 'ls; for a in b do c; done'],
  good: ['for a in b c; do ls; done', 'for a in b c\ndo ls; done', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1063'),
};
