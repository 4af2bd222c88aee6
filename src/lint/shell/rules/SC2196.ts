import type { Rule } from '../../contract.ts';
import { baseName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2196: Rule<ShellSubject> = {
  id: 'SC2196',
  severity: 'info',
  fixable: true,
  summary: 'Write `grep -E` instead of egrep',
  why: 'egrep was never a standard and newer versions warn about it.',
  docs: 'https://www.shellcheck.net/wiki/SC2196',
  mentions: ['egrep'],
  bad: ["egrep 'a|b' file", 'cat file | egrep -v x', '/bin/egrep x file'],
  good: ["grep -E 'a|b' file", 'zegrep x file', 'echo egrep'],
  *check({ commands }) {
    for (const { command } of commands) {
      const at = command.words[0]?.span;
      if (!at || baseName(command) !== 'egrep') continue;
      yield { at, fix: { description: 'Write grep -E', edits: [{ ...at, text: 'grep -E' }] } };
    }
  },
};
