import type { Rule } from '../../contract.ts';
import { hasErrexit } from '../analysis/conditions.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2251: Rule<ShellSubject> = {
  id: 'SC2251',
  severity: 'info',
  summary: '`!` keeps `set -e` from stopping here',
  why: 'The status of a negated command is never taken for a failure; write `command && exit 1`.',
  docs: 'https://www.shellcheck.net/wiki/SC2251',
  bad: ['set -e; ! grep x f; ls', 'set -eux; ! false; date', 'set -e; ! a | b; ls'],
  good: ['set -e; ! grep x f', '! grep x f; ls', 'set -e; if ! grep x f; then ls; fi'],
  *check({ nodes, script }) {
    if (!hasErrexit(script.commands)) return;
    for (const { node } of nodes.all('Script', 'CompoundList')) {
      for (const { command } of node.commands.slice(0, -1)) {
        const isNegated =
          command.type === 'Pipeline' && command.prefixes.some((prefix) => prefix.type === 'Negation');
        if (isNegated) yield { at: nodes.spanOf(command) };
      }
    }
  },
};
