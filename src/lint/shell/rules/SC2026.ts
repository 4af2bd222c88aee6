import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2026: Rule<ShellSubject> = {
  id: 'SC2026',
  severity: 'info',
  summary: 'A word between two single-quoted parts stands outside of the quotes',
  why: 'The quotes end before the word; if it was meant to be inside, escape the inner quotes.',
  docs: 'https://www.shellcheck.net/wiki/SC2026',
  mentions: ["'"],
  bad: ["echo 'say 'hello' to all'", "sed 's/'foo'/bar/' file", "python -c 'print('x')'"],
  good: ["echo 'it'\\''s'", "echo 'a'/'b'", "echo 'a'\"$b\"'c'"],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Word')) {
      const parts = node.parts ?? [];
      const isTrapped = parts.some((part, at) => {
        const next = parts[at + 1];
        return part.type === 'SingleQuoted' && next?.type === 'Literal' && /^[\p{L}\p{N}]+$/u.test(next.text);
      });
      if (isTrapped) yield { at: span };
    }
  },
};
