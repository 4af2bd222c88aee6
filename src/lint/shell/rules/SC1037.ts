import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1037: Rule<ShellSubject> = {
  id: 'SC1037',
  severity: 'error',
  summary: 'Write `${10}`: `$10` is `$1` and a 0',
  why: 'Without braces only one digit is the number of a parameter.',
  docs: 'https://www.shellcheck.net/wiki/SC1037',
  mentions: ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'],
  bad: ['echo "$10"', 'set -- a; echo $12', 'cp "$11" /x'],
  good: ['echo "${10}"', 'echo "$1"', "echo '$10'"],
  *check({ nodes, script }) {
    for (const { node, span } of nodes.all('SimpleExpansion')) {
      if (/^\$[1-9]$/u.test(node.text) && /\d/u.test(script.source[span.end] ?? '')) yield { at: span };
    }
  },
};
