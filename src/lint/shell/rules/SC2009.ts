import type { Rule } from '../../contract.ts';
import { flagNames, pipesBetween } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2009: Rule<ShellSubject> = {
  id: 'SC2009',
  severity: 'info',
  summary: 'Use pgrep instead of searching the output of ps',
  why: '`ps | grep` finds the grep itself and whatever else has the word in its arguments.',
  docs: 'https://www.shellcheck.net/wiki/SC2009',
  mentions: ['ps'],
  bad: ['ps aux | grep nginx', "ps -ef | grep java | awk '{print $2}'", 'ps | grep -v root'],
  good: ['pgrep nginx', 'ps -p 1 | grep init', 'ls /proc'],
  *check(subject) {
    for (const [left, right] of pipesBetween(subject)) {
      if (left.name !== 'ps' || right.name !== 'grep') continue;
      if (!flagNames(left).some((flag) => ['p', 'pid', 'q', 'quick-pid'].includes(flag)))
        yield { at: left.span };
    }
  },
};
