import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2270: Rule<ShellSubject> = {
  id: 'SC2270',
  severity: 'error',
  summary: '`1=x` is no assignment',
  why: 'To set parameters write `set -- x`; names begin with a letter.',
  docs: 'https://www.shellcheck.net/wiki/SC2270',
  mentions: ['='],
  bad: ['1=2', '1=foo; ls', '2=$HOME && ls'],
  good: ['set -- 2', 'A1=2; echo "$A1"', 'echo 1=2'],
  *check({ commands }) {
    for (const { command } of commands) {
      const [name] = command.words;
      if (name !== undefined && /^\d+=/u.test(name.text)) yield { at: name.span };
    }
  },
};
