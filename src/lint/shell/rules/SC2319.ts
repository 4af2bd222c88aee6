import type { Rule } from '../../contract.ts';
import { statusReads } from '../analysis/status-reads.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2319: Rule<ShellSubject> = {
  id: 'SC2319',
  severity: 'warning',
  summary: '`$?` is the status of the test before it',
  why: 'What the command before the test gave is gone: keep it in a variable first.',
  docs: 'https://www.shellcheck.net/wiki/SC2319',
  mentions: ['$?'],
  bad: [
    '[ -f x ] || exit $?',
    'make; if [ $? -ne 0 ]; then echo "failed: $?"; exit 1; fi',
    '[ $? -eq 0 ] && exit $?',
  ],
  good: [
    'make || exit $?',
    'make; ret=$?; [ "$ret" -eq 0 ] || exit "$ret"',
    '[ -f x ]; exit $?',
    'if make; then exit $?; fi',
  ],
  *check({ nodes }) {
    for (const { at, of } of statusReads(nodes)) if (of === 'test') yield { at };
  },
};
