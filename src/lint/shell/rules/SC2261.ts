import type { Rule } from '../../contract.ts';
import { competing } from '../analysis/redirects.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2261: Rule<ShellSubject> = {
  id: 'SC2261',
  severity: 'warning',
  summary: 'Two redirections compete for the same output',
  why: 'Only the last one gets it; use tee, or cat for several inputs.',
  docs: 'https://www.shellcheck.net/wiki/SC2261',
  mentions: ['<', '>'],
  bad: ['foo > a > b', 'foo 2>/dev/null > out 2> err', 'foo < a < b'],
  good: ['foo > a 2> b', 'foo | tee a > b', 'cat a b | foo'],
  *check(subject) {
    for (const { kind, at } of competing(subject)) if (kind === 'same') yield { at };
  },
};
