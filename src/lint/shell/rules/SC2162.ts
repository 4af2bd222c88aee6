import type { Rule } from '../../contract.ts';
import { flagNames, named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2162: Rule<ShellSubject> = {
  id: 'SC2162',
  severity: 'info',
  fixable: true,
  summary: 'read without -r changes backslashes',
  why: 'A backslash in the input is taken as an escape and disappears.',
  docs: 'https://www.shellcheck.net/wiki/SC2162',
  mentions: ['read'],
  bad: ['while read line; do echo "$line"; done', 'read x; echo "$x"', 'read -p "name" x; echo "$x"'],
  good: ['while read -r line; do echo "$line"; done', 'read -rp "name" x; echo "$x"', 'read -t 0'],
  *check(subject) {
    for (const { command } of named(subject, 'read')) {
      const flags = flagNames(command);
      const isProbe = command.words[1]?.value === '-t' && command.words[2]?.value === '0';
      if (flags.includes('r') || isProbe) continue;
      const at = command.words[0]?.span ?? command.span;
      yield { at, fix: { description: 'Add -r', edits: [{ start: at.end, end: at.end, text: ' -r' }] } };
    }
  },
};
