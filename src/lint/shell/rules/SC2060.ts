import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2060: Rule<ShellSubject> = {
  id: 'SC2060',
  severity: 'warning',
  summary: 'Quote what tr gets, so that it is not taken for a file name',
  why: 'Where a file with a name of one such character exists, tr sees the name instead.',
  docs: 'https://www.shellcheck.net/wiki/SC2060',
  mentions: ['tr'],
  bad: ['tr -d [:space:]', 'echo "$X" | tr [A-Z] [a-z]', 'tr -d *'],
  good: ["tr -d '[:space:]'", 'tr A-Z a-z', "tr '[:upper:]' '[:lower:]'"],
  *check(subject) {
    for (const { command } of named(subject, 'tr')) {
      const word = wordsAfterName(command).find(
        ({ node }) => node.type === 'Word' && node.parts?.some((part) => part.type === 'Glob'),
      );
      if (word) yield { at: word.span };
    }
  },
};
