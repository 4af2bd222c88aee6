import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2081: Rule<ShellSubject> = {
  id: 'SC2081',
  severity: 'error',
  summary: '`[ … ]` compares texts and knows no patterns',
  why: 'The shell puts the names of files there; use case.',
  docs: 'https://www.shellcheck.net/wiki/SC2081',
  mentions: ['['],
  bad: ['[ "$A" = foo* ] && ls', 'if [ "$A" != *.txt ]; then ls; fi', '[ "$A" = f?o ] && ls'],
  good: ['case "$A" in foo*) ls;; esac', '[ "$A" = "foo*" ] && ls', '#!/bin/bash\n[[ $A = foo* ]] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind !== 'binary' || condition.isDouble || !/^(?:==?|!=)$/u.test(condition.operator))
        continue;
      if (partsOf(condition.right).some((part) => part.type === 'Glob')) yield { at: condition.at };
    }
  },
};
