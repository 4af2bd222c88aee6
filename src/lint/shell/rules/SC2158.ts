import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2158: Rule<ShellSubject> = {
  id: 'SC2158',
  severity: 'error',
  summary: '`[ false ]` is true: it asks whether the text is empty',
  why: 'Use the command `false` itself, without brackets.',
  docs: 'https://www.shellcheck.net/wiki/SC2158',
  mentions: ['['],
  bad: ['[ false ] && ls', 'if [ ! false ]; then ls; fi', '#!/bin/bash\n[[ false ]] && ls'],
  good: ['false && ls', '[ "$x" = false ] && ls', '[ -n "$x" ] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind === 'nullary' && literalOf(condition.operand) === 'false')
        yield { at: condition.at };
    }
  },
};
