import type { Rule } from '../../contract.ts';
import { isVariable, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2231: Rule<ShellSubject> = {
  id: 'SC2231',
  severity: 'info',
  summary: 'Quote the variable in this pattern, not the pattern',
  why: 'A value with spaces becomes several words before files are looked for.',
  docs: 'https://www.shellcheck.net/wiki/SC2231',
  mentions: ['for'],
  bad: [
    'for f in $DIR/*.so; do ls "$f"; done',
    'for f in /a/$B/*.c; do ls "$f"; done',
    'for f in $(pwd)/*; do ls "$f"; done',
  ],
  good: [
    'for f in "$DIR"/*.so; do ls "$f"; done',
    'for f in /a/$B; do ls "$f"; done',
    'for f in *.c; do ls "$f"; done',
  ],
  *check({ nodes }) {
    for (const { node } of nodes.all('For')) {
      for (const word of node.wordlist ?? []) {
        const parts = partsOf(word);
        const isOpen = parts.some((part) => isVariable(part) || part.type === 'CommandExpansion');
        if (isOpen && parts.some((part) => part.type === 'Glob')) yield { at: nodes.spanOf(word) };
      }
    }
  },
};
