import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2151: Rule<ShellSubject> = {
  id: 'SC2151',
  severity: 'error',
  summary: 'A status is one number',
  why: 'Whatever follows the first word is ignored or an error; print what is to be said.',
  docs: 'https://www.shellcheck.net/wiki/SC2151',
  mentions: ['return'],
  bad: ['return 1 2', 'ls || return "$a" b', 'return a b'],
  good: ['return 1', 'return "$a"', 'return'],
  *check(subject) {
    for (const { command } of named(subject, 'return'))
      if (command.words.length > 2) yield { at: command.span };
  },
};
