import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2159: Rule<ShellSubject> = {
  id: 'SC2159',
  severity: 'error',
  summary: '`[ 0 ]` is true: it asks whether the text is empty',
  why: 'Use the command `false`, without brackets.',
  docs: 'https://www.shellcheck.net/wiki/SC2159',
  mentions: ['['],
  bad: ['[ 0 ] && ls', 'if [ ! 0 ]; then ls; fi', '#!/bin/bash\n[[ 0 ]] && ls'],
  good: ['false && ls', '[ "$x" = 0 ] && ls', '[ -n "$x" ] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind === 'nullary' && literalOf(condition.operand) === '0') yield { at: condition.at };
    }
  },
};
