import type { Rule } from '../../contract.ts';
import { escapingParts } from '../analysis/escapes.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1001: Rule<ShellSubject> = {
  id: 'SC1001',
  severity: 'info',
  summary: 'This backslash does nothing: the character stays as it is',
  why: 'If the backslash was meant for the command, quote the word; if not, leave it out.',
  docs: 'https://www.shellcheck.net/wiki/SC1001',
  mentions: ['\\'],
  bad: ['grep \\d+ file', 'curl -o \\file https://example.com', 'sed s\\:a\\:b\\: file'],
  good: ["grep '\\d+' file", 'find . \\( -name a \\) -exec ls {} \\;', 'echo "a\\:b" a\\ b'],
  *check({ nodes }) {
    for (const { node, parent, span } of nodes.all('Word')) {
      const isIdle = escapingParts(node, parent).some((text) => /\\[a-mo-qsu-zA-Z0-9%\-/:=^_]/u.test(text));
      if (isIdle) yield { at: span };
    }
  },
};
