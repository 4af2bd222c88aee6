import type { Rule } from '../../contract.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1110: Rule<ShellSubject> = {
  id: 'SC1110',
  severity: 'warning',
  summary: 'These are quotes of a word processor',
  why: 'The shell takes them for letters and quotes nothing.',
  docs: 'https://www.shellcheck.net/wiki/SC1110',
  mentions: ['“', '”', '‘', '’'],
  bad: ['echo “foo”', 'X=‘a’; echo "$X"', 'ls “a b”'],
  good: ['echo "foo"', "echo '“foo”'", 'echo "it’s"'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Word')) {
      const isBare = partsOf(node).some(
        (part) => part.type === 'Literal' && /[\u2018\u2019\u201C\u201D]/u.test(part.text),
      );
      if (isBare) yield { at: span };
    }
  },
};
