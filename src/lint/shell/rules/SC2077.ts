import type { Rule } from '../../contract.ts';
import { conditions } from '../analysis/tests.ts';
import { isQuoted, isVariable, literalText, partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2077: Rule<ShellSubject> = {
  id: 'SC2077',
  severity: 'error',
  summary: 'Put spaces around the operator',
  why: 'Without them this is one word, and a word is always true.',
  docs: 'https://www.shellcheck.net/wiki/SC2077',
  mentions: ['['],
  bad: ['[ "$A"="b" ] && ls', '[ $A=b ] && ls', '[ "$A"!=b ] && ls'],
  good: ['[ "$A" = b ] && ls', '[ "$A=b" ] && ls', '[ "$A" ] && ls'],
  *check(subject) {
    for (const condition of conditions(subject)) {
      if (condition.kind !== 'nullary') continue;
      const parts = partsOf(condition.operand);
      const isOpen = parts.some((part) => isQuoted(part) || isVariable(part));
      const isJoined = parts.some((part) => part.type === 'Literal' && literalText(part)?.includes('='));
      if (isOpen && isJoined) yield { at: condition.at };
    }
  },
};
