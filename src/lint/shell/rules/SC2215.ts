import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2215: Rule<ShellSubject> = {
  id: 'SC2215',
  severity: 'error',
  summary: 'A flag stands where a command begins',
  why: 'A line before it may have lost its backslash, or a flag of the instruction stands behind its command.',
  docs: 'https://www.shellcheck.net/wiki/SC2215',
  mentions: ['-'],
  bad: ['--no-cache pip install a', 'apt-get install a\n  --yes', 'cd /a && -f x'],
  good: ['pip install --no-cache a', 'apt-get install a \\\n  --yes', '[ -f x ]'],
  *check({ commands, faults }) {
    if (faults.length > 0) return;
    for (const { command } of commands) {
      const [name] = command.words;
      if (name?.text.startsWith('-') === true) yield { at: name.span };
    }
  },
};
