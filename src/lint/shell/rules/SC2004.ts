import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2004: Rule<ShellSubject> = {
  id: 'SC2004',
  severity: 'style',
  summary: 'Variables need no $ in arithmetic',
  why: '`$((x + 1))` is enough, and reads an empty x as 0.',
  docs: 'https://www.shellcheck.net/wiki/SC2004',
  mentions: ['((', '['],
  bad: [
    'x=1; echo $(($x + 1))',
    'x=1; y=$((2 * ${x})); echo "$y"',
    '#!/bin/bash\nx=1; if (($x > 0)); then ls; fi',
  ],
  good: ['x=1; echo $((x + 1))', 'echo $(($1 + $#))', 'x=1; echo $((${x:-1} + 1))'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('ArithmeticWord')) {
      if (/^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*(?:\[[^\]]*\])?\})$/u.test(node.value)) yield { at: span };
    }
  },
};
