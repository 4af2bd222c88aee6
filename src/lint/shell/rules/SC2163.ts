import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { flatParts, isVariable } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2163: Rule<ShellSubject> = {
  id: 'SC2163',
  severity: 'warning',
  summary: 'This exports the variable whose name is the value',
  why: 'To export the variable itself leave out the $.',
  docs: 'https://www.shellcheck.net/wiki/SC2163',
  mentions: ['export'],
  bad: ['export $FOO', 'export "$FOO"', 'export PATH=$PATH ${FOO}'],
  good: ['export FOO', 'export FOO="$BAR"', 'export $(cat .env)'],
  *check(subject) {
    for (const { command } of named(subject, 'export')) {
      for (const { node, span } of command.words.slice(1)) {
        const [part, ...rest] = node.type === 'Word' ? flatParts(node) : [];
        if (!part || rest.length > 0 || !isVariable(part)) continue;
        if (part.type === 'SimpleExpansion' || !part.operation) yield { at: span };
      }
    }
  },
};
