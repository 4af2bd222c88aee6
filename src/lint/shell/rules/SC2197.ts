import type { Rule } from '../../contract.ts';
import { baseName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2197: Rule<ShellSubject> = {
  id: 'SC2197',
  severity: 'info',
  fixable: true,
  summary: 'Write `grep -F` instead of fgrep',
  why: 'fgrep was never a standard and newer versions warn about it.',
  docs: 'https://www.shellcheck.net/wiki/SC2197',
  mentions: ['fgrep'],
  bad: ["fgrep 'a.b' file", 'cat file | fgrep -v x', '/bin/fgrep x file'],
  good: ["grep -F 'a.b' file", 'zfgrep x file', 'echo fgrep'],
  *check({ commands }) {
    for (const { command } of commands) {
      const at = command.words[0]?.span;
      if (!at || baseName(command) !== 'fgrep') continue;
      yield { at, fix: { description: 'Write grep -F', edits: [{ ...at, text: 'grep -F' }] } };
    }
  },
};
