import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2253: Rule<ShellSubject> = {
  id: 'SC2253',
  severity: 'warning',
  summary: 'chmod takes rights away by -r; it descends by -R',
  why: 'Nobody can read the file afterwards.',
  docs: 'https://www.shellcheck.net/wiki/SC2253',
  mentions: ['chmod'],
  bad: ['chmod -r 755 x', 'chmod -r x', 'chmod 644 -r x'],
  good: ['chmod -R 755 x', 'chmod a-r x', 'chmod -x f'],
  *check(subject) {
    for (const { command } of named(subject, 'chmod')) {
      const word = wordsAfterName(command).find(({ value }) => value === '-r');
      if (word) yield { at: word.span };
    }
  },
};
