import type { Rule } from '../../contract.ts';
import { soleItems } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2043: Rule<ShellSubject> = {
  id: 'SC2043',
  severity: 'warning',
  summary: 'This loop runs once, with a constant',
  why: 'A loop over one word is the word itself; was a variable, a pattern or a command substitution meant?',
  docs: 'https://www.shellcheck.net/wiki/SC2043',
  mentions: ['for'],
  bad: [
    'for i in 1; do echo "$i"; done',
    'for f in /etc/hosts; do cat "$f"; done',
    'for f in "a b"; do cat "$f"; done',
  ],
  good: [
    'for i in 1 2; do echo "$i"; done',
    'for f in /etc/*; do cat "$f"; done',
    'for f in $files; do cat "$f"; done',
  ],
  *check({ nodes }) {
    for (const [part, { span }] of soleItems(nodes)) {
      const inner = part.type === 'DoubleQuoted' && part.parts.length === 1 ? part.parts[0] : part;
      const isConstant = inner?.type === 'Literal' && !(part === inner && inner.text.includes(','));
      if (isConstant) yield { at: span };
    }
  },
};
