import type { Rule } from '../../contract.ts';
import { literal, named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2021: Rule<ShellSubject> = {
  id: 'SC2021',
  severity: 'info',
  summary: 'tr needs no brackets around a range',
  why: 'It takes them for characters that are to be replaced too.',
  docs: 'https://www.shellcheck.net/wiki/SC2021',
  mentions: ['tr'],
  bad: ["tr '[A-Z]' '[a-z]' < f", 'tr -d "[0-9]" < f', "uname | tr '[a-z]' X"],
  good: ["tr 'A-Z' x < f", "tr '[:upper:]' x < f", "tr '[=e=]' e < f", "tr '[x*]' y < f"],
  *check(subject) {
    for (const { command } of named(subject, 'tr')) {
      const word = wordsAfterName(command).find((one) => /^\[[^:=].*-.*[^:=]\]$/u.test(literal(one) ?? ''));
      if (word) yield { at: word.span };
    }
  },
};
