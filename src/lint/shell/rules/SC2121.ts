import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2121: Rule<ShellSubject> = {
  id: 'SC2121',
  severity: 'warning',
  summary: 'A variable is set without `set`',
  why: '`set FOO=bar` makes FOO=bar the first parameter of the script.',
  docs: 'https://www.shellcheck.net/wiki/SC2121',
  mentions: ['set'],
  bad: ['set FOO=bar', 'set FOO=bar && make', 'set FOO = bar'],
  good: ['FOO=bar make', 'set -e', 'set -- a=b', 'set foo'],
  *check(subject) {
    for (const { command } of named(subject, 'set')) {
      const [first, second] = wordsAfterName(command);
      const isName = first !== undefined && /^[A-Za-z_]\w*$/u.test(first.text);
      const isPair = first !== undefined && /^[A-Za-z_]\w*=/u.test(first.text);
      if (first && (isPair || (isName && second?.text === '='))) yield { at: first.span };
    }
  },
};
