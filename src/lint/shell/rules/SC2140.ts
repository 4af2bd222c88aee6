import type { Rule } from '../../contract.ts';
import { enclosing } from '../analysis/nodes.ts';
import type { WordPart } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2140: Rule<ShellSubject> = {
  id: 'SC2140',
  severity: 'warning',
  summary: 'These quotes end where quotes were meant to begin',
  why: 'In "A"B"C" the middle stands outside; escape the inner quotes, or leave them out.',
  docs: 'https://www.shellcheck.net/wiki/SC2140',
  mentions: ['"'],
  bad: [
    'echo "FOO="bar"" >> /etc/env',
    'git config --global url."https://example.com".insteadOf "a"b"c"',
    'sed -i "s/a/"b"/" f',
  ],
  good: ['echo "FOO=\\"bar\\"" >> /etc/env', 'echo "$a"/b/"$c"', 'cmake -DX="a"="b"', 'echo "a"\'b\'"c"'],
  *check({ nodes }) {
    for (const place of nodes.all('Word')) {
      const parts = place.node.parts ?? [];
      const isTrapped = parts.some(
        (part, at) => part.type === 'Literal' && isBetween(parts[at - 1], part.text, parts[at + 1]),
      );
      if (isTrapped && !isPattern(place)) yield { at: place.span };
    }
  },
};

const separators = new Set(['=', ':', '/']);

function isBetween(before: WordPart | undefined, text: string, after: WordPart | undefined): boolean {
  if (before?.type !== 'DoubleQuoted' || after?.type !== 'DoubleQuoted' || separators.has(text)) return false;
  return !(isOneExpansion(before.parts) && isOneExpansion(after.parts));
}

function isOneExpansion(parts: readonly WordPart[]): boolean {
  return parts.length === 1 && parts[0]?.type !== 'Literal';
}

/** Quotes come and go in the pattern of `=~` and of `${x#…}`. */
function isPattern(place: Parameters<typeof enclosing>[0]): boolean {
  const around = enclosing(place, 'Command', 'ParameterExpansion', 'TestBinary')?.node;
  if (around?.type === 'TestBinary') return around.operator === '=~' && around.right === place.node;
  return around?.type === 'ParameterExpansion';
}
