import type { Rule } from '../../contract.ts';
import { isName } from '../analysis/builtins.ts';
import { environment } from '../analysis/environment.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2034: Rule<ShellSubject> = {
  id: 'SC2034',
  severity: 'warning',
  summary: 'A variable is assigned and never used',
  why: 'Either its name is misspelt where it is used, or it is meant for a command that only sees exported variables.',
  docs: 'https://www.shellcheck.net/wiki/SC2034',
  mentions: [
    '=',
    'for',
    'select',
    'read',
    'mapfile',
    'getopts',
    'printf',
    'wait',
    'local',
    'declare',
    'typeset',
    '((',
    '{',
  ],
  bad: [
    'FOO=bar',
    'VERSION=1.2 && curl "https://example.com/$VERSOIN"',
    'for i in 1 2 3; do date; done',
    "x=1; sh -c 'echo $x'",
  ],
  good: [
    'export FOO=bar',
    'FOO=bar make',
    'VERSION=1.2 && curl "https://example.com/$VERSION"',
    'for _ in 1 2 3; do date; done',
  ],
  *check({ variables, known }) {
    for (const [name, at] of variables.writes) {
      if (name.startsWith('_') || !isName(name) || variables.reads.has(name)) continue;
      if (known.has(name) || environment.has(name)) continue;
      yield { at, message: `${name} is assigned and never used; export it if a command is to see it` };
    }
  },
};
