import type { Rule } from '../../contract.ts';
import { echoFlag, isPosix } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3036: Rule<ShellSubject> = {
  id: 'SC3036',
  severity: 'warning',
  summary: 'echo takes no flags but -n in dash; write printf',
  why: 'They are printed; use printf.',
  docs: 'https://www.shellcheck.net/wiki/SC3036',
  mentions: ['echo'],
  bad: ['#!/bin/dash\necho -e "a\\nb"', '#!/bin/ash\necho -E x', '#!/bin/dash\necho -en x'],
  good: [
    '#!/bin/dash\necho -n x',
    '#!/bin/bash\necho -e x',
    '#!/bin/dash\necho x -e',
    '#!/bin/dash\nprintf x',
  ],
  *check(subject) {
    if (!isPosix(subject) || subject.dialect === 'sh') return;
    for (const word of echoFlag(subject)) if (word.value !== '-n') yield { at: word.span };
  },
};
