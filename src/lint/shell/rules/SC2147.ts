import type { Rule } from '../../contract.ts';
import { isQuoted, literalText, wordsOf } from '../analysis/words.ts';
import type { WordPart } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2147: Rule<ShellSubject> = {
  id: 'SC2147',
  severity: 'warning',
  summary: 'A tilde in quotes within PATH is no home directory',
  why: 'Programs that search the PATH take it for a character; use $HOME.',
  docs: 'https://www.shellcheck.net/wiki/SC2147',
  mentions: ['PATH'],
  bad: ['PATH="~/bin:$PATH"; ls', "PATH='~/x':$PATH; ls", 'PATH="$PATH:~/bin"; ls'],
  good: [
    'PATH=~/bin:$PATH; ls',
    'PATH="$HOME/bin:$PATH"; ls',
    'export PATH="~/bin:$PATH"',
    'X="~/bin"; echo "$X"',
  ],
  *check({ commands }) {
    for (const { node, span } of commands.flatMap(({ command }) => command.assignments)) {
      if (node.name !== 'PATH' || node.value.type !== 'Word') continue;
      const quoted = wordsOf(node)
        .flatMap((word) => word.parts ?? [])
        .filter((part) => isQuoted(part) || part.type === 'SingleQuoted');
      const texts = quoted.flatMap<WordPart>((part) => (isQuoted(part) ? part.parts : [part]));
      if (texts.some((part) => literalText(part)?.includes('~/'))) yield { at: span };
    }
  },
};
