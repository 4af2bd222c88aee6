import type { Rule } from '../../contract.ts';
import { statusReads } from '../analysis/status-reads.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2320: Rule<ShellSubject> = {
  id: 'SC2320',
  severity: 'warning',
  summary: '`$?` is the status of echo before it',
  why: 'What the command before gave is gone: keep it in a variable first.',
  docs: 'https://www.shellcheck.net/wiki/SC2320',
  mentions: ['$?'],
  bad: ['make; echo done; exit $?', 'echo a || exit $?', 'echo a; [ $? -eq 0 ] && ls'],
  good: ['make; exit $?', 'echo a; make; exit $?', 'make; ret=$?; echo "$ret"'],
  *check({ nodes }) {
    for (const { at, of } of statusReads(nodes)) if (of === 'echo') yield { at };
  },
};
