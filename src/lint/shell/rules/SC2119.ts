import type { Rule } from '../../contract.ts';
import { uncalledWith } from '../analysis/functions.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2119: Rule<ShellSubject> = {
  id: 'SC2119',
  severity: 'info',
  summary: 'Arguments are not handed to a function that reads them',
  why: 'In a function $1 and "$@" are what the function is called with, not those of the script.',
  docs: 'https://www.shellcheck.net/wiki/SC2119',
  mentions: ['(', 'function'],
  bad: ['f() { echo "$1"; }; f', 'g() { ls "$@"; }; g && g', 'h() { ls $#; }; h'],
  good: ['f() { echo "$1"; }; f a', 'f() { echo a; }; f', 'f() { set -- a; echo "$1"; }; f'],
  *check(subject) {
    for (const at of uncalledWith(subject).calls) yield { at };
  },
};
