import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2331: Rule<ShellSubject> = {
  id: 'SC2331',
  severity: 'style',
  summary: 'Ask by -e whether a file exists',
  why: 'As -a it is the word for "and" as well, and no standard has it.',
  docs: 'https://www.shellcheck.net/wiki/SC2331',
  mentions: ['[', 'test'],
  bad: ['[ -a f ] && ls', '[ ! -a f ] && ls', '#!/bin/bash\n[[ -a f ]] && ls'],
  good: ['[ -e f ] && ls', '[ -f a -a -f b ] && ls', 'test -e f && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind === 'unary' && condition.operator === '-a') yield { at: condition.at };
    }
  },
};
