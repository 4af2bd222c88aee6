import type { Rule } from '../../contract.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1111: Rule<ShellSubject> = {
  id: 'SC1111',
  severity: 'warning',
  summary: 'These are double quotes of a word processor',
  why: 'Between the quotes of the shell they are letters of the text; ignore this where they are meant.',
  docs: 'https://www.shellcheck.net/wiki/SC1111',
  mentions: ['“', '”'],
  bad: ['echo "“foo”"', 'sed "s/“/x/" y', 'X="a ” b"; echo "$X"'],
  good: ['echo "foo"', "echo '“foo”'", 'echo “foo”'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Word')) {
      const isIn = partsOf(node).some(
        (part) => part.type === 'DoubleQuoted' && /[\u201C\u201D]/u.test(part.text),
      );
      if (isIn) yield { at: span };
    }
  },
};
