import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { leftByBreak } from '../analysis/loops.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2105: Rule<ShellSubject> = {
  id: 'SC2105',
  severity: 'error',
  summary: '`break` and `continue` only work in loops',
  why: 'Elsewhere they do nothing, or the shell complains.',
  docs: 'https://www.shellcheck.net/wiki/SC2105',
  mentions: ['break', 'continue'],
  bad: ['break', 'ls || continue', 'if true; then break; fi'],
  good: ['while true; do break; done', 'for x in a b; do ls "$x" || continue; done', 'f() { return; }; f'],
  *check(subject) {
    for (const { command, place } of named(subject, 'break', 'continue')) {
      if (leftByBreak(place) === 'none') yield { at: command.span };
    }
  },
};
