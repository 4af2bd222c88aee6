import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2067: Rule<ShellSubject> = {
  id: 'SC2067',
  severity: 'error',
  summary: '-exec has no end: write \\; or + behind it',
  why: 'A `;` without a backslash ends the whole command, and so do | and &&.',
  docs: 'https://www.shellcheck.net/wiki/SC2067',
  mentions: ['find'],
  bad: ['find . -exec rm {}', 'find . -exec rm {} ;', 'find . -exec rm {} \\; -exec ls {} && ls'],
  good: ['find . -exec rm {} \\;', 'find . -exec rm {} +', "find . -exec rm {} ';'"],
  *check(subject) {
    for (const { command } of named(subject, 'find')) {
      const words = command.words.map(({ value }) => value);
      const last = words.findLastIndex((word) => /^-exec(?:dir)?$/u.test(word));
      if (last !== -1 && !words.slice(last).some((word) => word === ';' || word === '+'))
        yield { at: command.span };
    }
  },
};
