import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2161: Rule<ShellSubject> = {
  id: 'SC2161',
  severity: 'style',
  summary: 'Write `true` instead of `[ 1 ]`',
  why: 'The brackets ask whether the text is empty, which it is not.',
  docs: 'https://www.shellcheck.net/wiki/SC2161',
  mentions: ['['],
  bad: ['[ 1 ] && ls', 'while [ 1 ]; do sleep 1; done', 'if [ "1" ]; then ls; fi'],
  good: ['true && ls', '[ "$x" = 1 ] && ls', 'while true; do sleep 1; done'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind === 'nullary' && literalOf(condition.operand) === '1') yield { at: condition.at };
    }
  },
};
