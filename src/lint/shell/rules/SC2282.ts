import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2282: Rule<ShellSubject> = {
  id: 'SC2282',
  severity: 'error',
  summary: 'A name cannot begin with a digit',
  why: 'So the whole word is run as a command.',
  docs: 'https://www.shellcheck.net/wiki/SC2282',
  mentions: ['='],
  bad: ['1FOO=x ls', '2x=1', '9a=b; ls'],
  good: ['FOO1=x ls', '_1x=1; echo "$_1x"', 'echo 1a=b'],
  *check({ commands }) {
    for (const { command } of commands) {
      const [name] = command.words;
      if (name !== undefined && /^\d+[A-Za-z_]\w*=/u.test(name.text)) yield { at: name.span };
    }
  },
};
