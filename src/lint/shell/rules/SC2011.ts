import type { Rule } from '../../contract.ts';
import { pipesBetween } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2011: Rule<ShellSubject> = {
  id: 'SC2011',
  severity: 'warning',
  summary: 'Do not pipe ls into xargs',
  why: 'Names with spaces or quotes become several arguments; `find -exec … +` hands them over as they are.',
  docs: 'https://www.shellcheck.net/wiki/SC2011',
  mentions: ['ls'],
  bad: ['ls *.txt | xargs rm', 'ls /tmp | xargs -n1 echo', 'ls -d */ | xargs chmod 755'],
  good: [
    'find . -maxdepth 1 -name "*.txt" -exec rm {} +',
    'find . -print0 | xargs -0 rm',
    'cat list | xargs rm',
  ],
  *check(subject) {
    for (const [left, right] of pipesBetween(subject)) {
      if (left.name === 'ls' && right.name === 'xargs') yield { at: left.span };
    }
  },
};
