import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2078: Rule<ShellSubject> = {
  id: 'SC2078',
  severity: 'error',
  summary: 'This test of a constant is always true',
  why: 'It asks whether the text is empty; a `$` or an operator may be missing.',
  docs: 'https://www.shellcheck.net/wiki/SC2078',
  mentions: ['['],
  bad: ['[ DEBUG ] && ls', 'if [ "foo" ]; then ls; fi', '#!/bin/bash\n[[ foo ]] && ls'],
  good: ['[ "$DEBUG" ] && ls', '[ -f foo ] && ls', '[ true ] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      const text = condition.kind === 'nullary' ? literalOf(condition.operand) : undefined;
      if (text !== undefined && !named.has(text)) yield { at: condition.at };
    }
  },
};

/** Those that have rules of their own, and the empty text. */
const named = new Set(['', 'true', 'false', '0', '1']);
