import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2308: Rule<ShellSubject> = {
  id: 'SC2308',
  severity: 'info',
  summary: 'Not every expr knows length, match, substr and index',
  why: 'The shell itself has `${#name}` and patterns for that.',
  docs: 'https://www.shellcheck.net/wiki/SC2308',
  mentions: ['expr'],
  bad: ['expr length "$A"', 'expr substr "$A" 1 2', 'x=$(expr match "$A" b); echo "$x"'],
  good: ['echo "${#A}"', 'expr 1 + 1', 'echo length'],
  *check(subject) {
    for (const { command } of named(subject, 'expr')) {
      const [first] = wordsAfterName(command);
      if (first && /^(?:length|match|substr|index)$/u.test(first.value)) yield { at: first.span };
    }
  },
};
