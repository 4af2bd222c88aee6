import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2170: Rule<ShellSubject> = {
  id: 'SC2170',
  severity: 'error',
  summary: 'A number is compared with what is none',
  why: '-eq and the like compare numbers; texts are compared with =.',
  docs: 'https://www.shellcheck.net/wiki/SC2170',
  mentions: ['['],
  bad: ['[ "$A" -eq b ] && ls', '[ "$A" -ne true ] && ls', 'if [ yes -eq "$A" ]; then ls; fi'],
  good: ['[ "$A" -eq 1 ] && ls', '[ "$A" = b ] && ls', '[ "$A" -eq "$B" ] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (
        condition.kind !== 'binary' ||
        condition.isDouble ||
        !/^-(?:eq|ne|[lg][te])$/u.test(condition.operator)
      )
        continue;
      const sides = [literalOf(condition.left), literalOf(condition.right)];
      if (sides.some((text) => /^[A-Za-z_]/u.test(text ?? ''))) yield { at: condition.at };
    }
  },
};
