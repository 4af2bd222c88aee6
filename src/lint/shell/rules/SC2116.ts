import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { soleCommand, wordsAfterName } from '../analysis/commands.ts';
import { flatParts } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2116: Rule<ShellSubject> = {
  id: 'SC2116',
  severity: 'style',
  summary: '`$(echo x)` is x',
  why: 'The echo only costs a process and the white space of the value.',
  docs: 'https://www.shellcheck.net/wiki/SC2116',
  mentions: ['echo'],
  bad: ['x=$(echo "$y" "$z"); ls "$x"', 'ls $(echo $x/y)', 'cd "$(echo foo)"'],
  good: ['x="$y $z"; ls "$x"', 'x=$(echo "$y" | tr a b); ls "$x"', 'x=$(echo a*); ls "$x"'],
  *check(subject) {
    for (const { node, span } of subject.nodes.all('CommandExpansion')) {
      const command = soleCommand(subject, node);
      if (command?.name === 'echo' && isPlain(command)) yield { at: span };
    }
  },
};

const expanding = new Set(['Glob', 'BraceExpansion', 'ExtendedGlob']);

/** Arguments that mean the same without the echo. */
function isPlain(command: ShellCommand): boolean {
  const [first, ...rest] = wordsAfterName(command);
  if (!first || first.value.startsWith('-')) return false;
  const parts = [first, ...rest].flatMap(({ node }) => (node.type === 'Word' ? flatParts(node) : []));
  const isOutputAlone = rest.length === 0 && parts.length === 1 && parts[0]?.type === 'CommandExpansion';
  return !isOutputAlone && !parts.some((part) => expanding.has(part.type));
}
