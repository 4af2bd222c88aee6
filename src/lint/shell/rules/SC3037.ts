import type { Rule } from '../../contract.ts';
import { echoFlag } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3037: Rule<ShellSubject> = {
  id: 'SC3037',
  severity: 'warning',
  summary: 'echo takes no flags in POSIX sh; write printf',
  why: 'Some shells behind /bin/sh print them; use printf.',
  docs: 'https://www.shellcheck.net/wiki/SC3037',
  mentions: ['echo'],
  bad: ['echo -e "a\\nb" > f', 'echo -n x', 'echo -ne "x"'],
  good: ['#!/bin/bash\necho -e x', 'echo x -e', 'printf x', '#!/bin/dash\necho -n x'],
  *check(subject) {
    if (subject.dialect !== 'sh') return;
    for (const word of echoFlag(subject)) yield { at: word.span };
  },
};
