import type { Rule } from '../../contract.ts';
import { isVariable, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2295: Rule<ShellSubject> = {
  id: 'SC2295',
  severity: 'info',
  summary: 'Quote an expansion inside of `${…}`, so that it is no pattern',
  why: '`${name#$x}` takes the value of x as a pattern.',
  docs: 'https://www.shellcheck.net/wiki/SC2295',
  mentions: ['${'],
  bad: ['echo "${a#$b}" "$a" "$b"', 'x=${FILE%$EXT}; echo "$x"', 'echo "${a%%$(date)}"'],
  good: ['x=${FILE%"$EXT"}; echo "$x"', 'echo "${FILE:-$EXT}"', 'echo "${FILE%.*}"'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Remove')) {
      if (partsOf(node.operand).some((part) => isVariable(part) || part.type === 'CommandExpansion'))
        yield { at: span };
    }
  },
};
