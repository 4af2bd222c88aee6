import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1118: Rule<ShellSubject> = {
  id: 'SC1118',
  severity: 'error',
  summary: 'Space stands behind the end of the here-document',
  why: 'Then the line is not its end.',
  docs: 'https://www.shellcheck.net/wiki/SC1118',
  mentions: ['<<'],
  bad: ['cat <<EOF\na\nEOF ', 'cat <<EOF > x\na\nEOF	', 'cat <<END\nb\nEND  '],
  good: ['cat <<EOF\na\nEOF', 'cat <<EOF \na\nEOF', 'ls '],
  *check({ commands, script }) {
    for (const { node, span } of commands.flatMap(({ command }) => command.redirects)) {
      if (node.type !== 'HereDoc' || node.closing !== undefined || node.delimiter === undefined) continue;
      const { value } = node.delimiter;
      const lines = script.source.slice(node.body.pos).split('\n');
      if (lines.some((line) => line !== value && line.trimEnd() === value)) yield { at: span };
    }
  },
};
