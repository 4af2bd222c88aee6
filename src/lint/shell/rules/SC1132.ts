import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1132: Rule<ShellSubject> = {
  id: 'SC1132',
  severity: 'warning',
  summary: 'This & ends the command: quote the word',
  why: 'What stands before it runs in the background, and the rest is another command.',
  docs: 'https://www.shellcheck.net/wiki/SC1132',
  mentions: ['&'],
  bad: ['curl https://example.com/a?b=c&d=e', 'wget -q http://example.com/x?y=1&z=2', 'ls&date'],
  good: ['curl "https://example.com/a?b=c&d=e"', 'ls & date', 'ls && date'],
  *check({ nodes, script }) {
    for (const { node, span } of nodes.all('Statement')) {
      if (!node.background) continue;
      if (/^&[A-Za-z]/u.test(script.source.slice(span.end - 1, span.end + 1))) yield { at: span };
    }
  },
};
