import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2168: Rule<ShellSubject> = {
  id: 'SC2168',
  severity: 'error',
  summary: '`local` only works in a function',
  why: 'Outside of one the shell stops with an error.',
  docs: 'https://www.shellcheck.net/wiki/SC2168',
  mentions: ['local'],
  bad: [
    '#!/bin/bash\nlocal x=1; echo "$x"',
    '#!/bin/dash\nlocal x; x=1; echo "$x"',
    '#!/bin/bash\nif true; then local x=1; fi; echo "$x"',
  ],
  good: ['#!/bin/bash\nf() { local x=1; echo "$x"; }; f', 'x=1; echo "$x"', 'echo local'],
  *check(subject) {
    if (subject.dialect === 'sh') return;
    for (const { command } of named(subject, 'local')) {
      if (command.inFunction === undefined) yield { at: command.span };
    }
  },
};
