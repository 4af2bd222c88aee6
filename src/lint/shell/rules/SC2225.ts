import type { Rule } from '../../contract.ts';
import { loneArgument } from '../analysis/lone-argument.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2225: Rule<ShellSubject> = {
  id: 'SC2225',
  severity: 'error',
  summary: 'cp has one argument only',
  why: 'The second says where to; without it the command fails.',
  docs: 'https://www.shellcheck.net/wiki/SC2225',
  mentions: ['cp'],
  bad: ['cp a', 'cp -f "$x"', 'ls && cp -v /x'],
  good: ['cp a b', 'cp $files', 'cp -t dir a'],
  *check(subject) {
    for (const at of loneArgument(subject, 'cp')) yield { at };
  },
};
