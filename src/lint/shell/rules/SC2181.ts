import type { Rule } from '../../contract.ts';
import { statusTests } from '../analysis/style-tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2181: Rule<ShellSubject> = {
  id: 'SC2181',
  severity: 'style',
  summary: 'Test the command itself instead of $?',
  why: '`if make; then` needs no second line, which anything in between would break.',
  docs: 'https://www.shellcheck.net/wiki/SC2181',
  mentions: ['$?'],
  bad: [
    'make; if [ $? -ne 0 ]; then exit 1; fi',
    'make; [ $? -eq 0 ] || exit 1',
    '#!/bin/bash\nmake; if (( $? == 0 )); then echo ok; fi',
  ],
  good: ['if make; then echo ok; fi', 'make || exit 1', 'make; [ $? -eq 2 ] && echo two'],
  *check(subject) {
    for (const at of statusTests(subject)) yield { at };
  },
};
