import type { Rule } from '../../contract.ts';
import { grepPatterns } from '../analysis/grep.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2062: Rule<ShellSubject> = {
  id: 'SC2062',
  severity: 'warning',
  summary: 'Quote the pattern of grep, so that the shell leaves it alone',
  why: 'Where a file matches it the shell puts its name there.',
  docs: 'https://www.shellcheck.net/wiki/SC2062',
  mentions: ['grep'],
  bad: ['grep foo* bar', 'dpkg -l | grep linux-image-[0-9]*', 'grep -v fo? x', 'grep -e *.txt x'],
  good: ["grep 'foo*' bar", 'grep foo *.txt', 'grep --include=*.py foo x', "grep 'a'b x"],
  *check(subject) {
    for (const { word } of grepPatterns(subject, 'grep')) {
      if (word.node.type === 'Word' && word.node.parts?.some((part) => part.type === 'Glob'))
        yield { at: word.span };
    }
  },
};
