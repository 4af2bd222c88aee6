import type { Rule } from '../../contract.ts';
import { unseenAssignments } from '../analysis/prefixes.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2097: Rule<ShellSubject> = {
  id: 'SC2097',
  severity: 'warning',
  summary: 'This assignment is only seen by the command it stands before',
  why: 'The words of the command expand before the assignment; put it on a line of its own.',
  docs: 'https://www.shellcheck.net/wiki/SC2097',
  mentions: ['$'],
  bad: ['DIR=/x mkdir "$DIR"', 'A=1 ls --x=$A', 'A=1 B=2 ls "$B"'],
  good: ['DIR=/x; mkdir "$DIR"', 'A=1 ls', 'PATH=/x:$PATH ls'],
  *check(subject) {
    for (const { write } of unseenAssignments(subject)) yield { at: write };
  },
};
