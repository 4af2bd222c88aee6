import type { Rule } from '../../contract.ts';
import { soleItems } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2041: Rule<ShellSubject> = {
  id: 'SC2041',
  severity: 'warning',
  summary: 'This loop runs once, with a text in single quotes',
  why: 'Nothing expands or splits in single quotes; for the output of a command write `$(…)`.',
  docs: 'https://www.shellcheck.net/wiki/SC2041',
  mentions: ['for'],
  bad: [
    'for f in \'ls *.txt\'; do echo "$f"; done',
    'for f in \'a b\'; do echo "$f"; done',
    'for p in \'/opt\'; do ls "$p"; done',
  ],
  good: [
    'for f in *.txt; do echo "$f"; done',
    'for f in a b; do echo "$f"; done',
    "for f in 'a b' 'c d'; do echo \"$f\"; done",
  ],
  *check({ nodes }) {
    for (const [part, { span }] of soleItems(nodes)) if (part.type === 'SingleQuoted') yield { at: span };
  },
};
