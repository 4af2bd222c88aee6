import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2283: Rule<ShellSubject> = {
  id: 'SC2283',
  severity: 'error',
  summary: 'No spaces around `=`: `name=value`',
  why: 'With them the name is run as a command.',
  docs: 'https://www.shellcheck.net/wiki/SC2283',
  mentions: ['='],
  bad: ['x = 1', '$x = y', 'FOO = bar && ls', 'FOO =bar'],
  good: ['x=1; echo "$x"', '[ "$x" = 1 ]', 'expr "$x" = 1'],
  *check({ commands }) {
    for (const { command } of commands) {
      const second = command.words[1];
      if (
        second &&
        /^=(?!=)/u.test(second.text) &&
        command.words[0]?.text !== '[' &&
        !comparing.has(command.name ?? '')
      )
        yield { at: second.span };
    }
  },
};

const comparing = new Set(['[', 'test', 'expr', '[[', 'echo', 'printf']);
