import type { Rule } from '../../contract.ts';
import { loneArgument } from '../analysis/lone-argument.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2226: Rule<ShellSubject> = {
  id: 'SC2226',
  severity: 'warning',
  summary: 'ln has one argument only',
  why: 'The second says where to; without it the link goes to the working directory.',
  docs: 'https://www.shellcheck.net/wiki/SC2226',
  mentions: ['ln'],
  bad: ['ln a', 'ln -f "$x"', 'ls && ln -v /x'],
  good: ['ln a b', 'ln $files', 'ln -t dir a'],
  *check(subject) {
    for (const at of loneArgument(subject, 'ln')) yield { at };
  },
};
