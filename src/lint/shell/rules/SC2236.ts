import type { Rule } from '../../contract.ts';
import { negatedTests } from '../analysis/style-tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2236: Rule<ShellSubject> = {
  id: 'SC2236',
  severity: 'style',
  fixable: true,
  summary: 'Write -n instead of ! -z, and -z instead of ! -n',
  why: 'The negation says the same in more words.',
  docs: 'https://www.shellcheck.net/wiki/SC2236',
  mentions: ['[', 'test'],
  bad: [
    'if [ ! -z "$PROXY" ]; then echo some; fi',
    '[ ! -n "$PROXY" ] && echo none',
    '#!/bin/bash\n[[ ! -z $x ]] && echo y',
  ],
  good: ['if [ -n "$PROXY" ]; then echo some; fi', '[ ! -f x ] && echo none', '[ -z "$PROXY" ] && echo none'],
  *check(subject) {
    for (const { at, operator } of negatedTests(subject)) {
      const text = operator === '-z' ? '-n' : '-z';
      yield { at, fix: { description: `Write ${text}`, edits: [{ ...at, text }] } };
    }
  },
};
