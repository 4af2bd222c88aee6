import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1086: Rule<ShellSubject> = {
  id: 'SC1086',
  severity: 'error',
  summary: 'Name the variable of a loop without $',
  why: 'The loop assigns it; with `$` its value would be the name.',
  docs: 'https://www.shellcheck.net/wiki/SC1086',
  mentions: ['for'],
  bad: ['for $i in a b; do ls; done', 'for ${x} in a b; do ls; done', 'ls; for $f in *; do ls; done'],
  good: ['for i in a b; do ls "$i"; done', 'for f in *; do ls "$f"; done', 'ls'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('For')) if (node.name.text.startsWith('$')) yield { at: span };
  },
};
