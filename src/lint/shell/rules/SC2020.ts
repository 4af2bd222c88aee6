import type { Rule } from '../../contract.ts';
import { literal, named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2020: Rule<ShellSubject> = {
  id: 'SC2020',
  severity: 'info',
  summary: 'tr replaces characters, not words',
  why: 'A letter that stands twice in a set of letters shows that a word was meant: that is work for sed.',
  docs: 'https://www.shellcheck.net/wiki/SC2020',
  mentions: ['tr'],
  bad: ['tr hello world < f', "cat f | tr 'foo' 'bar'", 'tr abb xyz < f'],
  good: ['tr abc xyz < f', "tr '[:upper:]' '[:lower:]' < f", "tr -s '//' < f", "tr '\\n' ' ' < f"],
  *check(subject) {
    for (const { command } of named(subject, 'tr')) {
      const word = wordsAfterName(command).find((one) => isWord(literal(one) ?? ''));
      if (word) yield { at: word.span };
    }
  },
};

function isWord(text: string): boolean {
  return /^[a-zA-Z]{2,}$/u.test(text) && new Set(text).size < text.length;
}
