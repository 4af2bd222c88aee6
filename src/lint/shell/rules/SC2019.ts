import type { Rule } from '../../contract.ts';
import { literal, named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2019: Rule<ShellSubject> = {
  id: 'SC2019',
  severity: 'info',
  summary: '`[:upper:]` is what A-Z means in every language',
  why: 'Letters with accents are outside of the range.',
  docs: 'https://www.shellcheck.net/wiki/SC2019',
  mentions: ['tr'],
  bad: ['tr A-Z a-z < f', "uname | tr 'a-z' 'A-Z'", 'tr -d "A-Z" < f'],
  good: ["tr '[:upper:]' x < f", "tr -d 'a-zA-Z0-9' < f", 'grep A-Z f'],
  *check(subject) {
    for (const { command } of named(subject, 'tr')) {
      const word = wordsAfterName(command).find((one) => literal(one) === 'A-Z');
      if (word) yield { at: word.span };
    }
  },
};
