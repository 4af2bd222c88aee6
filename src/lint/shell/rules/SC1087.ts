import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1087: Rule<ShellSubject> = {
  id: 'SC1087',
  severity: 'error',
  summary: 'Put braces around the name before a bracket',
  why: '`$name[0]` looks like an element of an array and is none; write `${name}[0]`.',
  docs: 'https://www.shellcheck.net/wiki/SC1087',
  mentions: ['['],
  bad: ['grep "$A[0-9]" f', 'echo $A[0]', 'ls "$DIR[x"'],
  good: ['grep "${A}[0-9]" f', 'echo "$A [x]"', 'echo "\\$A[x]"'],
  *check({ nodes, script }) {
    for (const { node, span } of nodes.all('SimpleExpansion')) {
      if (/^\$[A-Za-z_]/u.test(node.text) && script.source[span.end] === '[') yield { at: span };
    }
  },
};
