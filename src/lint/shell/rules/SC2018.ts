import type { Rule } from '../../contract.ts';
import { literal, named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2018: Rule<ShellSubject> = {
  id: 'SC2018',
  severity: 'info',
  summary: '`[:lower:]` is what a-z means in every language',
  why: 'Letters with accents are outside of the range.',
  docs: 'https://www.shellcheck.net/wiki/SC2018',
  mentions: ['tr'],
  bad: ['tr a-z A-Z < f', "uname | tr 'A-Z' 'a-z'", 'tr -d "a-z" < f'],
  good: ["tr '[:lower:]' x < f", "tr -d 'a-zA-Z0-9' < f", 'grep a-z f'],
  *check(subject) {
    for (const { command } of named(subject, 'tr')) {
      const word = wordsAfterName(command).find((one) => literal(one) === 'a-z');
      if (word) yield { at: word.span };
    }
  },
};
