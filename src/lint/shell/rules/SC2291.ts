import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2291: Rule<ShellSubject> = {
  id: 'SC2291',
  severity: 'info',
  summary: 'Spaces between unquoted words become one',
  why: 'echo sees words, not what stands between them: put the text in quotes.',
  docs: 'https://www.shellcheck.net/wiki/SC2291',
  mentions: ['echo'],
  bad: ['echo a    b', 'make && echo Done:    all', 'echo foo     bar > f'],
  good: ['echo "a    b"', 'echo a b', 'echo a \\\n    b', 'echo    a'],
  *check(subject) {
    for (const { command } of named(subject, 'echo')) {
      const words = wordsAfterName(command);
      const isWide = words.some((word, at) => isApart(words[at - 1], word, subject.script.source));
      if (isWide) yield { at: command.span };
    }
  },
};

/** Three spaces or more, on one line. */
function isApart(left: ShellWord | undefined, right: ShellWord, source: string): boolean {
  return left !== undefined && /^ {4,}$/u.test(source.slice(left.span.end, right.span.start));
}
