import type { Rule } from '../../contract.ts';
import { bracketPatterns } from '../analysis/brackets.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2101: Rule<ShellSubject> = {
  id: 'SC2101',
  severity: 'warning',
  summary: 'A named class needs brackets of its own: `[[:digit:]]`',
  why: '`[:digit:]` is the set of these letters and the colon.',
  docs: 'https://www.shellcheck.net/wiki/SC2101',
  mentions: ['[:'],
  bad: ['ls [:digit:]*', 'rm [:alpha:]', 'ls file[:space:]'],
  good: ['ls [[:digit:]]*', 'ls [abc]', 'tr -d [:space:]'],
  *check(subject) {
    for (const { contents, span } of bracketPatterns(subject)) {
      if (/^:.*:$/su.test(contents)) yield { at: span };
    }
  },
};
