import type { Rule } from '../../contract.ts';
import { isVariable, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2281: Rule<ShellSubject> = {
  id: 'SC2281',
  severity: 'error',
  summary: 'No `$` before the name that is assigned',
  why: 'The value is put there, and the result is run as a command.',
  docs: 'https://www.shellcheck.net/wiki/SC2281',
  mentions: ['$'],
  bad: ['$X=3', '${X}=3 && ls', '$X= 3'],
  good: ['X=3; echo "$X"', 'export "$X=3"', '"$X=3"'],
  *check({ nodes }) {
    for (const { node } of nodes.all('Command')) {
      const [first, second] = node.name ? partsOf(node.name) : [];
      const isAssigned = second?.type === 'Literal' && second.value.startsWith('=');
      if (node.name && first && isVariable(first) && isAssigned) yield { at: nodes.spanOf(node.name) };
    }
  },
};
