import type { Rule } from '../../contract.ts';
import { loneArgument } from '../analysis/lone-argument.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2224: Rule<ShellSubject> = {
  id: 'SC2224',
  severity: 'error',
  summary: 'mv has one argument only',
  why: 'The second says where to; without it the command fails.',
  docs: 'https://www.shellcheck.net/wiki/SC2224',
  mentions: ['mv'],
  bad: ['mv a', 'mv -f "$x"', 'ls && mv -v /x'],
  good: ['mv a b', 'mv $files', 'mv -t dir a'],
  *check(subject) {
    for (const at of loneArgument(subject, 'mv')) yield { at };
  },
};
