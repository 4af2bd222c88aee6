import type { Rule } from '../../contract.ts';
import { grepPatterns } from '../analysis/grep.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2063: Rule<ShellSubject> = {
  id: 'SC2063',
  severity: 'warning',
  summary: 'grep takes regular expressions, no patterns of file names',
  why: 'A star that begins one stands for itself; write `.*` or leave it out.',
  docs: 'https://www.shellcheck.net/wiki/SC2063',
  mentions: ['grep'],
  bad: ["grep '*.txt' f", 'ls -a | grep "*foo"', "grep -v '*' f"],
  good: ["grep '.*txt' f", "grep -F '*.txt' f", "grep 'a*' f"],
  *check(subject) {
    for (const { word, isFixed } of grepPatterns(subject, 'grep')) {
      const isCommon = /^=\*$|^.\*$/u.test(word.value) && !word.value.startsWith('*');
      if (!isFixed && !isCommon && word.value.startsWith('*')) yield { at: word.span };
    }
  },
};
