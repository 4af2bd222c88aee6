import type { Rule } from '../../contract.ts';
import { hasErrexit } from '../analysis/conditions.ts';
import type { Placed } from '../analysis/nodes.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2251: Rule<ShellSubject> = {
  id: 'SC2251',
  severity: 'info',
  summary: '`!` keeps `set -e` from stopping here',
  why: 'The status of a negated command is never taken for a failure; write `command && exit 1`.',
  docs: 'https://www.shellcheck.net/wiki/SC2251',
  mentions: ['!'],
  bad: [
    'set -e; ! grep x f; ls',
    'set -eux; ! false; date',
    'set -e; ! a | b; ls',
    'set -e; if a; then ! b; fi; ls',
  ],
  good: ['set -e; ! grep x f', '! grep x f; ls', 'set -e; if ! grep x f; then ls; fi', 'set -e; (! a); ls'],
  *check({ nodes, script }) {
    if (!hasErrexit(script.commands)) return;
    for (const place of nodes.all('Script', 'CompoundList')) {
      const { commands } = place.node;
      for (const { command } of givesStatus(place) ? commands.slice(0, -1) : commands) {
        const isNegated =
          command.type === 'Pipeline' && command.prefixes.some((prefix) => prefix.type === 'Negation');
        if (isNegated) yield { at: nodes.spanOf(command) };
      }
    }
  },
};

/** Whether something asks for the status of the last command of a list. */
function givesStatus({ node, parent }: Placed): boolean {
  switch (parent?.node.type) {
    case 'If':
    case 'Elif':
    case 'While':
      return parent.node.clause === node;
    case 'BraceGroup':
      return parent.parent?.node.type === 'Function';
    default:
      return parent?.node.type !== 'For' && parent?.node.type !== 'ArithmeticFor';
  }
}
