import type { Rule } from '../../contract.ts';
import { flagNames, hasAnyFlag, pipesBetween } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2126: Rule<ShellSubject> = {
  id: 'SC2126',
  severity: 'style',
  summary: 'Count with `grep -c` instead of `grep | wc -l`',
  why: 'grep counts on its own.',
  docs: 'https://www.shellcheck.net/wiki/SC2126',
  mentions: ['grep'],
  bad: ['grep foo bar | wc -l', 'cat x | grep -v y | wc -l', 'grep -i foo bar | wc --lines'],
  good: ['grep -c foo bar', 'grep -o foo bar | wc -l', 'grep foo bar | wc -c'],
  *check(subject) {
    for (const [left, right] of pipesBetween(subject)) {
      if (left.name !== 'grep' || right.name !== 'wc' || flagNames(right).length === 0) continue;
      if (!hasAnyFlag(left, notLines) && !hasAnyFlag(right, notCounting)) yield { at: left.span };
    }
  },
};

const notLines = (
  'l files-with-matches L files-without-matches o only-matching r R recursive ' +
  'A after-context B before-context C context'
).split(' ');
const notCounting = 'm chars w words c bytes L max-line-length'.split(' ');
