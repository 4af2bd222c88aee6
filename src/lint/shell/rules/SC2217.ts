import type { Rule } from '../../contract.ts';
import { baseName } from '../analysis/commands.ts';
import { nonReading } from '../analysis/common-commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2217: Rule<ShellSubject> = {
  id: 'SC2217',
  severity: 'warning',
  summary: 'This command reads no input, and a file is redirected to it',
  why: 'The file is never read; pass it as an argument.',
  docs: 'https://www.shellcheck.net/wiki/SC2217',
  mentions: ['<'],
  bad: ['echo < file', 'ls < list', 'rm < list'],
  good: ['cat < file', 'echo a > file', 'xargs rm < list'],
  *check({ commands }) {
    for (const { command } of commands) {
      const isRead = command.redirects.some(
        ({ operator }) => operator === '<' || operator === '<<' || operator === '<<<',
      );
      if (isRead && nonReading.has(baseName(command) ?? '')) yield { at: command.span };
    }
  },
};
