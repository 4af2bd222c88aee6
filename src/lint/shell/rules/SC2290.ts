import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2290: Rule<ShellSubject> = {
  id: 'SC2290',
  severity: 'error',
  summary: 'No spaces around `=`',
  why: '`export name = value` names three variables and sets none.',
  docs: 'https://www.shellcheck.net/wiki/SC2290',
  mentions: ['export', 'readonly', 'local', 'declare', 'typeset', 'alias'],
  bad: ['export FOO = bar', 'export FOO =bar', '#!/bin/bash\ndeclare X = y; echo "$X"'],
  good: ['export FOO=bar', 'export FOO', 'export A=b C=d'],
  *check(subject) {
    for (const { command } of named(subject, 'export', 'readonly', 'local', 'declare', 'typeset', 'alias')) {
      for (const { text, span } of wordsAfterName(command)) if (text.startsWith('=')) yield { at: span };
    }
  },
};
