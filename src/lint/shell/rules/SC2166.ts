import type { Rule } from '../../contract.ts';
import { bracketOperands } from '../analysis/tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2166: Rule<ShellSubject> = {
  id: 'SC2166',
  severity: 'warning',
  summary: 'Write `[ a ] && [ b ]` instead of -a and -o',
  why: 'With -a and -o inside of brackets, operands that look like operators are misread.',
  docs: 'https://www.shellcheck.net/wiki/SC2166',
  mentions: ['[', 'test'],
  bad: ['[ -f a -a -f b ]', 'if [ "$x" = 1 -o "$x" = 2 ]; then echo y; fi', '[ ! -f a -a -f b ]'],
  good: ['[ -f a ] && [ -f b ]', '[ "$x" = 1 ] || [ "$x" = 2 ]', 'test "$x" -a "$y"'],
  *check(subject) {
    for (const words of bracketOperands(subject)) {
      const joint = words.find(
        (word, at) => at > 0 && at < words.length - 1 && isJoint(word.text, words[at - 1]?.text),
      );
      if (joint) yield { at: joint.span };
    }
  },
};

function isJoint(text: string, before: string | undefined): boolean {
  return (text === '-a' || text === '-o') && before !== '!' && before !== '(' && before !== '\\(';
}
