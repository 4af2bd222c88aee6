import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2184: Rule<ShellSubject> = {
  id: 'SC2184',
  severity: 'warning',
  summary: 'Quote what unset is given',
  why: '`x[1]` is a pattern too: a file x1 beside it changes what is unset.',
  docs: 'https://www.shellcheck.net/wiki/SC2184',
  mentions: ['unset'],
  bad: ['unset arr[0]', 'unset x* y', '#!/bin/bash\nunset "a[0]" b[1]'],
  good: ["unset 'arr[0]'", 'unset x y', 'unset "${x}"'],
  *check(subject) {
    for (const { command } of named(subject, 'unset')) {
      const word = command.words.slice(1).find(({ text }) => /^[^"'\\]*[[*?]/u.test(text));
      if (word !== undefined) yield { at: word.span };
    }
  },
};
