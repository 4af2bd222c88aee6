import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { baseName } from '../analysis/commands.ts';
import { nonReading } from '../analysis/common-commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2216: Rule<ShellSubject> = {
  id: 'SC2216',
  severity: 'warning',
  summary: 'This command reads no input, and something is piped into it',
  why: 'What comes through the pipe is lost; pass it as arguments with xargs or a substitution.',
  docs: 'https://www.shellcheck.net/wiki/SC2216',
  mentions: ['|'],
  bad: ['ls | rm -f', 'find . | cp -t /x', 'date | echo'],
  good: ['ls | xargs rm -f', 'date | cat', 'rm x | cat'],
  *check({ commands, commandAt, nodes }) {
    if (commands.length < 2) return;
    for (const { node } of nodes.all('Pipeline')) {
      for (const stage of node.commands.slice(1)) {
        const command = commandAt(stage);
        if (command && nonReading.has(baseName(command) ?? '') && !isFed(command)) yield { at: command.span };
      }
    }
  },
};

/** An argument may read the pipe itself. */
function isFed({ words }: ShellCommand): boolean {
  return words.some(
    ({ text }) => text.includes('$(') || text.includes('`') || text.includes('<(') || text === '/dev/stdin',
  );
}
