import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1011: Rule<ShellSubject> = {
  id: 'SC1011',
  severity: 'warning',
  summary: 'This apostrophe ends the single-quoted text',
  why: "A quote cannot stand in single quotes; write '\\'' or use double quotes.",
  docs: 'https://www.shellcheck.net/wiki/SC1011',
  mentions: ["'"],
  bad: ["echo 'don't worry, it's fine'", "echo 'don'tworry", "echo 'a'b'c'"],
  good: ['echo "don\'t worry"', "echo 'it'\\''s'", "echo 'a'/'b'"],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Word')) {
      const parts = node.parts ?? [];
      const isCut = parts.some((part, at) => {
        const next = parts[at + 1]?.text ?? '';
        return part.type === 'SingleQuoted' && /\p{L}$/u.test(part.value) && /^\p{L}/u.test(next);
      });
      if (isCut) yield { at: span };
    }
  },
};
