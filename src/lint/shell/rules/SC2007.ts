import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2007: Rule<ShellSubject> = {
  id: 'SC2007',
  severity: 'style',
  summary: 'Write `$((…))` instead of `$[…]`',
  why: 'Only bash knows the brackets, and its manual has not named them for decades.',
  docs: 'https://www.shellcheck.net/wiki/SC2007',
  mentions: ['$['],
  bad: ['#!/bin/bash\nx=$[1+1]; echo "$x"', 'echo "$[1 + 1]"', '#!/bin/bash\nmake -j$[4*2]'],
  good: ['x=$((1+1)); echo "$x"', "echo '$[1]'", 'echo "\\$[1]"'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('ArithmeticExpansion')) {
      if (node.text.startsWith('$[')) yield { at: span };
    }
  },
};
