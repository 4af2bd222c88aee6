import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2088: Rule<ShellSubject> = {
  id: 'SC2088',
  severity: 'warning',
  summary: 'A tilde in quotes is no home directory',
  why: 'Quoted, `~` is a character like any other; use $HOME.',
  docs: 'https://www.shellcheck.net/wiki/SC2088',
  mentions: ['~'],
  bad: ['ls "~/foo"', "echo '~/.bashrc'", 'PATH="~/bin"; export PATH'],
  good: ['ls ~/foo', 'ls "$HOME/foo"', 'echo "a ~ b"'],
  *check({ nodes }) {
    for (const { node, span } of nodes.all('Word')) {
      const [first] = node.parts ?? [];
      const text = first?.type === 'DoubleQuoted' ? first.parts[0]?.text : undefined;
      const quoted = first?.type === 'SingleQuoted' ? first.value : text;
      if (quoted !== undefined && /^~[a-z]*\//u.test(quoted)) yield { at: span };
    }
  },
};
