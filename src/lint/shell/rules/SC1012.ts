import type { Rule } from '../../contract.ts';
import { escapingParts } from '../analysis/escapes.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1012: Rule<ShellSubject> = {
  id: 'SC1012',
  severity: 'warning',
  summary: '`\\n` and `\\t` outside of quotes are the letters n and t',
  why: 'The shell drops the backslash; for a line break use printf or quotes.',
  docs: 'https://www.shellcheck.net/wiki/SC1012',
  mentions: ['\\'],
  bad: ['echo a\\nb', 'sed s/a/\\n/ file', 'tr , \\n'],
  good: ["printf 'a\\nb'", "sed 's/a/\\n/' file", 'echo a\\\\nb'],
  *check({ nodes }) {
    for (const { node, parent, span } of nodes.all('Word')) {
      const isLetter = escapingParts(node, parent).some((text) => /\\[nrt]/u.test(text));
      if (isLetter) yield { at: span };
    }
  },
};
