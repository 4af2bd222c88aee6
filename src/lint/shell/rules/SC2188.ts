import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2188: Rule<ShellSubject> = {
  id: 'SC2188',
  severity: 'warning',
  summary: 'A redirection without a command',
  why: 'To empty a file write `: > file` or `true > file`.',
  docs: 'https://www.shellcheck.net/wiki/SC2188',
  mentions: ['<', '>'],
  bad: ['> file', 'ls && > log', '{ > a; } && ls'],
  good: [': > file', 'x=$(cat f); echo "$x"', 'ls > file'],
  *check({ commands }) {
    for (const { command, place } of commands) {
      const isRead = place.parent?.parent?.parent?.node.type === 'CommandExpansion';
      if (isBare(command) && !isRead) yield { at: command.span };
    }
  },
};

function isBare({ words, assignments, redirects, pipeline }: ShellCommand): boolean {
  return words.length + assignments.length === 0 && redirects.length > 0 && pipeline.length === 1;
}
