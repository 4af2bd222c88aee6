import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1131: Rule<ShellSubject> = {
  id: 'SC1131',
  severity: 'error',
  ofFaults: true,
  summary: 'Another branch begins with `elif`',
  why: 'The shell knows neither `elseif` nor `elsif`.',
  docs: 'https://www.shellcheck.net/wiki/SC1131',
  mentions: ['elseif', 'elsif'],
  bad: [
    'if a; then b; elseif c; then d; fi',
    'if a; then b; elsif c; then d; fi',
    'if [ -f x ]; then ls; elseif [ -f y ]; then date; fi',
  ],
  good: ['if a; then b; elif c; then d; fi', 'echo elseif', 'if a; then b; else c; fi'],
  check: (subject) => errorNamed(subject, 'SC1131'),
};
