import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2241: Rule<ShellSubject> = {
  id: 'SC2241',
  severity: 'error',
  summary: 'A status is one number',
  why: 'Whatever follows the first word is ignored or an error; print what is to be said.',
  docs: 'https://www.shellcheck.net/wiki/SC2241',
  mentions: ['exit'],
  bad: ['exit 1 2', 'ls || exit "$a" b', 'exit a b'],
  good: ['exit 1', 'exit "$a"', 'exit'],
  *check(subject) {
    for (const { command } of named(subject, 'exit'))
      if (command.words.length > 2) yield { at: command.span };
  },
};
