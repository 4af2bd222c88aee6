import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1048: Rule<ShellSubject> = {
  id: 'SC1048',
  severity: 'error',
  ofFaults: true,
  summary: 'Nothing stands between then and the keyword behind it',
  why: 'A branch needs a command: `:` does nothing.',
  docs: 'https://www.shellcheck.net/wiki/SC1048',
  mentions: ['then'],
  bad: ['if true; then\n# nothing\nfi', 'if a; then else b; fi', 'if a; then\nelif b; then c; fi'],
  good: ['if true; then :; fi', 'if a; then b; fi', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1048'),
};
