import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2210: Rule<ShellSubject> = {
  id: 'SC2210',
  severity: 'warning',
  summary: 'This writes to a file whose name is a number',
  why: 'For a descriptor write `>&2`; for a comparison use `-gt`.',
  docs: 'https://www.shellcheck.net/wiki/SC2210',
  mentions: ['<', '>'],
  bad: ['ls > 2', 'echo error > 2', 'date > 1'],
  good: ['ls >&2', 'ls 2> errors', '[ 1 -gt 2 ]'],
  *check({ nodes }) {
    for (const { node, parent, span } of nodes.all('Redirect')) {
      if (parent?.node.type === 'Command' && parent.node.name?.value === '[') continue;
      if (/^&?[<>]{1,2}$/u.test(node.operator) && /^\d+$/u.test(node.target?.text ?? '')) yield { at: span };
    }
  },
};
