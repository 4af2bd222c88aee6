import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2212: Rule<ShellSubject> = {
  id: 'SC2212',
  severity: 'style',
  summary: 'Write `false` instead of an empty test',
  why: 'Nothing is always false.',
  docs: 'https://www.shellcheck.net/wiki/SC2212',
  mentions: ['['],
  bad: ['[ ] && ls', 'if [ ]; then ls; fi', 'while ! [ ]; do ls; done'],
  good: ['false && ls', '[ "" ] && ls', '[ "$A" ] && ls'],
  *check(subject) {
    for (const { command } of named(subject, '[')) {
      if (command.words.length === 2 && command.redirects.length === 0) yield { at: command.span };
    }
  },
};
