import type { Rule } from '../../contract.ts';
import { isVariable } from '../analysis/words.ts';
import type { WordPart } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2027: Rule<ShellSubject> = {
  id: 'SC2027',
  severity: 'warning',
  summary: 'The quotes around this expansion end before it',
  why: 'In "a"$b"c" the expansion stands without quotes; remove the inner quotes or escape them.',
  docs: 'https://www.shellcheck.net/wiki/SC2027',
  mentions: ['"'],
  bad: ['echo "foo"$BAR"baz"', 'echo "a "$(ls)" b"', 'echo "{"$X"}" > f'],
  good: ['echo "foo${BAR}baz"', 'echo "a"\'b\'"c"', 'echo "a \\"$b\\" c"'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Word')) {
      const parts = node.parts ?? [];
      const isUnquoted = parts.some(
        (part, at) =>
          isBare(part) && parts[at - 1]?.type === 'DoubleQuoted' && parts[at + 1]?.type === 'DoubleQuoted',
      );
      if (isUnquoted) yield { at: span };
    }
  },
};

function isBare(part: WordPart): boolean {
  return isVariable(part) || (part.type === 'CommandExpansion' && part.text.startsWith('$'));
}
