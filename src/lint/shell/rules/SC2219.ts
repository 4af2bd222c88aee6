import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2219: Rule<ShellSubject> = {
  id: 'SC2219',
  severity: 'style',
  summary: 'Write `((x = 1))` instead of let',
  why: 'let takes words, so that spaces and `*` need quotes.',
  docs: 'https://www.shellcheck.net/wiki/SC2219',
  mentions: ['let'],
  bad: [
    '#!/bin/bash\nlet x=1; echo "$x"',
    '#!/bin/bash\nx=1; let x+=1; echo "$x"',
    '#!/bin/bash\nlet "x = 2"; echo "$x"',
  ],
  good: ['#!/bin/bash\n((x = 1)); echo "$x"', 'x=$((1 + 1)); echo "$x"', 'echo let'],
  *check(subject) {
    if (subject.dialect !== 'bash' && subject.dialect !== 'ksh') return;
    for (const { command } of named(subject, 'let')) yield { at: command.span };
  },
};
