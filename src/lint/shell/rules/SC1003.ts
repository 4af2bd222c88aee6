import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1003: Rule<ShellSubject> = {
  id: 'SC1003',
  severity: 'info',
  summary: 'A backslash does not escape a quote within single quotes',
  why: "The text ends at the second quote; write `'it'\\''s'` for a quote in it.",
  docs: 'https://www.shellcheck.net/wiki/SC1003',
  mentions: ["\\'"],
  bad: ["echo 'foo\\' bar", "sed 's/a/\\\\'", "echo '\\'"],
  good: ["echo 'foo\\n' bar", "echo 'it'\\''s'", 'echo "foo\\""'],
  *check({ nodes }) {
    for (const { node } of nodes.all('SingleQuoted')) {
      if (node.value.endsWith('\\')) yield { at: { start: node.end - 1, end: node.end } };
    }
  },
};
