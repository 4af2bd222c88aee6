import type { Rule } from '../../contract.ts';
import { isVariable, nameOf, flatParts } from '../analysis/words.ts';
import type { Assignment } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2269: Rule<ShellSubject> = {
  id: 'SC2269',
  severity: 'info',
  summary: 'A variable is set to itself',
  why: 'This changes nothing: export it, or give it another value.',
  docs: 'https://www.shellcheck.net/wiki/SC2269',
  mentions: ['='],
  bad: ['A=$A; ls', 'A="$A"; ls', 'ls && A=${A}'],
  good: ['A=${A:-x}; ls', 'A=$A make', 'A=$B; echo "$A"'],
  *check({ commands }) {
    for (const { command } of commands) {
      if (command.words.length > 0) continue;
      for (const { node, span } of command.assignments) if (isOwnValue(node)) yield { at: span };
    }
  },
};

function isOwnValue({ name, value, append }: Assignment): boolean {
  if (value.type !== 'Word' || append === true) return false;
  const [part, ...others] = flatParts(value);
  if (!part || !isVariable(part) || others.length > 0 || nameOf(part) !== name) return false;
  return part.type === 'SimpleExpansion' || part.operation === undefined;
}
