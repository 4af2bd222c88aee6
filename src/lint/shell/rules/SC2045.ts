import type { Rule } from '../../contract.ts';
import { loopedCommands } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2045: Rule<ShellSubject> = {
  id: 'SC2045',
  severity: 'error',
  summary: 'Loop over a pattern instead of the output of ls',
  why: 'Names with spaces become several items, and ls changes unusual characters.',
  docs: 'https://www.shellcheck.net/wiki/SC2045',
  mentions: ['for'],
  bad: [
    'for f in $(ls *.txt); do echo "$f"; done',
    'for f in `ls`; do mv "$f" x; done',
    'for f in $(ls -d */); do echo "$f"; done',
  ],
  good: [
    'for f in *.txt; do echo "$f"; done',
    'for f in ./*; do mv "$f" x; done',
    'for f in $(ls | sort); do echo "$f"; done',
  ],
  *check(subject) {
    for (const [command, part] of loopedCommands(subject)) if (command.name === 'ls') yield { at: part.span };
  },
};
