import type { Rule } from '../../contract.ts';
import { conditions, testConditions } from '../analysis/tests.ts';
import { flatParts } from '../analysis/words.ts';
import type { Word } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2268: Rule<ShellSubject> = {
  id: 'SC2268',
  severity: 'style',
  summary: 'No x before both sides: quotes are enough',
  why: 'The prefix helped shells of thirty years ago with operands that look like operators.',
  docs: 'https://www.shellcheck.net/wiki/SC2268',
  mentions: ['[', 'test'],
  bad: ['[ "x$A" = "xb" ] && ls', '[ "x$A" != x ] && ls', '[ x"$A" = x ] && ls', 'test "x$A" = x && ls'],
  good: ['[ "$A" = b ] && ls', '[ "$A" = x ] && ls', 'echo "x$A"'],
  *check(subject) {
    for (const condition of [...conditions(subject), ...testConditions(subject)]) {
      if (condition.kind !== 'binary' || !/^(?:==?|!=)$/u.test(condition.operator)) continue;
      const sides = [condition.left, condition.right];
      if (sides.every((word) => hasPrefix(word)) && sides.some((word) => !/^x$/iu.test(word.value)))
        yield { at: condition.at };
    }
  },
};

function hasPrefix(word: Word): boolean {
  const [first] = flatParts(word);
  return first
    ? (('value' in first ? first.value : '') ?? '').search(/^x/iu) === 0
    : word.value.search(/^x/iu) === 0;
}
