import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1127: Rule<ShellSubject> = {
  id: 'SC1127',
  severity: 'error',
  summary: 'A comment begins with `#`',
  why: 'The shell takes this for a command or for the names of files.',
  docs: 'https://www.shellcheck.net/wiki/SC1127',
  mentions: ['//', '/*'],
  bad: ['// foo\nls', '/* foo */', 'ls; // list'],
  good: ['# foo\nls', 'ls //foo', 'echo "// foo"'],
  *check({ commands }) {
    for (const { command } of commands) {
      const [name] = command.words;
      if (name !== undefined && (name.text === '//' || name.text.startsWith('/*'))) yield { at: name.span };
    }
  },
};
