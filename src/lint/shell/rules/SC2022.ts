import type { Rule } from '../../contract.ts';
import { grepPatterns } from '../analysis/grep.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2022: Rule<ShellSubject> = {
  id: 'SC2022',
  severity: 'info',
  summary: 'In the pattern of grep `o*` repeats the o and stands for nothing else',
  why: 'It is a regular expression, no pattern of file names: write `foo.*`.',
  docs: 'https://www.shellcheck.net/wiki/SC2022',
  mentions: ['grep'],
  bad: ["grep 'foo*' bar", 'dpkg -l | grep -q linux*', 'grep -e foo* x'],
  good: ["grep 'foo.*' bar", "grep -F 'foo*' x", "grep '0*' f", "grep '^foo*' x", "grep --include='a*' b ."],
  *check(subject) {
    for (const { word, isFixed } of grepPatterns(subject, 'grep')) {
      if (!isFixed && isGlobLike(word.value)) yield { at: word.span };
    }
  },
};

/** Letters before a star, and nothing that only a regular expression has. */
function isGlobLike(text: string): boolean {
  return /[A-Za-z0-9]{2}\*/u.test(text) && !/[\\^$.+()|{}[\]]/u.test(text);
}
