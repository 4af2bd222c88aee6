import type { Rule } from '../../contract.ts';
import { loopedCommands } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2044: Rule<ShellSubject> = {
  id: 'SC2044',
  severity: 'warning',
  summary: 'A `for` over the output of find breaks at every space in a name',
  why: 'Use `find -exec … +`, or `find -print0` with a `while read` loop.',
  docs: 'https://www.shellcheck.net/wiki/SC2044',
  mentions: ['for'],
  bad: [
    'for f in $(find . -name \'*.sh\'); do chmod +x "$f"; done',
    'for f in `find /opt`; do echo "$f"; done',
    'for d in $(find . -type d); do echo "$d"; done',
  ],
  good: [
    "find . -name '*.sh' -exec chmod +x {} +",
    'for f in ./*.sh; do chmod +x "$f"; done',
    'for f in $(find . | sort); do echo "$f"; done',
  ],
  *check(subject) {
    for (const [command, part] of loopedCommands(subject))
      if (command.name === 'find') yield { at: part.span };
  },
};
