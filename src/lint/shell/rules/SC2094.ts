import type { Rule } from '../../contract.ts';
import { filesReadAndWritten } from '../analysis/files.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2094: Rule<ShellSubject> = {
  id: 'SC2094',
  severity: 'info',
  summary: 'The same file is read and written in one pipeline',
  why: 'The shell empties the file before the command reads it; write to another and move it.',
  docs: 'https://www.shellcheck.net/wiki/SC2094',
  mentions: ['>'],
  bad: ['cat a | sort > a', "sed 's/x/y/' a > a", 'grep x < b > b'],
  good: ['sort a > b && mv b a', 'echo a > a', 'ls > /dev/null < /dev/null'],
  *check(subject) {
    for (const at of filesReadAndWritten(subject)) yield { at };
  },
};
