import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { leftByBreak } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2106: Rule<ShellSubject> = {
  id: 'SC2106',
  severity: 'warning',
  summary: 'This only ends the subshell',
  why: 'The loop around it goes on; use `{ …; }`.',
  docs: 'https://www.shellcheck.net/wiki/SC2106',
  mentions: ['break', 'continue'],
  bad: [
    'while true; do (break); done',
    'for x in a b; do (ls "$x" || continue); done',
    'while true; do (ls; break); done',
  ],
  good: ['while true; do break; done', 'while true; do { break; }; done', '(while true; do break; done)'],
  *check(subject) {
    for (const { command, place } of named(subject, 'break', 'continue')) {
      if (leftByBreak(place) === 'subshell') yield { at: command.span };
    }
  },
};
