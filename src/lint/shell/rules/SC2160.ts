import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2160: Rule<ShellSubject> = {
  id: 'SC2160',
  severity: 'style',
  summary: 'Write `true` instead of `[ true ]`',
  why: 'The brackets ask whether the text is empty, which it is not.',
  docs: 'https://www.shellcheck.net/wiki/SC2160',
  mentions: ['['],
  bad: ['[ true ] && ls', 'if [ "true" ]; then ls; fi', 'while [ true ]; do sleep 1; done'],
  good: ['true && ls', '[ "$x" = true ] && ls', 'while true; do sleep 1; done'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind === 'nullary' && literalOf(condition.operand) === 'true') yield { at: condition.at };
    }
  },
};
