import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { leftByBreak } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2104: Rule<ShellSubject> = {
  id: 'SC2104',
  severity: 'error',
  summary: 'In a function `return` ends it, not `break`',
  why: 'No loop stands around it, so that it does nothing.',
  docs: 'https://www.shellcheck.net/wiki/SC2104',
  mentions: ['break', 'continue'],
  bad: ['f() { break; }; f', 'f() { ls; continue; }; f', 'f() { if true; then break; fi; }; f'],
  good: [
    'f() { return; }; f',
    'for x in a b; do f() { ls; }; f "$x"; break; done',
    'f() { while true; do break; done; }; f',
  ],
  *check(subject) {
    for (const { command, place } of named(subject, 'break', 'continue')) {
      if (leftByBreak(place) === 'function') yield { at: command.span };
    }
  },
};
