import type { Rule } from '../../contract.ts';
import { pipesBetween } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2010: Rule<ShellSubject> = {
  id: 'SC2010',
  severity: 'warning',
  summary: 'Do not search the output of ls with grep',
  why: 'File names may hold line breaks and other characters that ls changes; a pattern or a loop with a condition is exact.',
  docs: 'https://www.shellcheck.net/wiki/SC2010',
  mentions: ['ls'],
  bad: ['ls /usr/lib/jvm | grep openjdk', 'ls | grep -v .git | xargs rm', 'ls -1 /opt | grep "$NAME"'],
  good: ['find /usr/lib/jvm -maxdepth 1 -name "*openjdk*"', 'cat list | grep x', 'lsof | grep x'],
  *check(subject) {
    for (const [left, right] of pipesBetween(subject)) {
      if (left.name === 'ls' && right.name === 'grep') yield { at: left.span };
    }
  },
};
