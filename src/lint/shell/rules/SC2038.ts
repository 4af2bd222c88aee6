import type { Rule } from '../../contract.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import { pipesBetween, wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2038: Rule<ShellSubject> = {
  id: 'SC2038',
  severity: 'warning',
  summary: 'Use `find -print0 | xargs -0`, or `find -exec … +`',
  why: 'xargs splits names at spaces and quotes, so that it works on other files than those found.',
  docs: 'https://www.shellcheck.net/wiki/SC2038',
  mentions: ['find'],
  bad: [
    "find / -name '*.pyc' | xargs rm -f",
    'find . -type d | xargs chmod 755',
    'find . -name x -print | xargs -n1 echo',
  ],
  good: [
    "find / -name '*.pyc' -print0 | xargs -0 rm -f",
    "find / -name '*.pyc' -exec rm -f {} +",
    'find . | sort | head',
  ],
  *check(subject) {
    for (const [left, right] of pipesBetween(subject)) {
      if (left.name !== 'find' || right.name !== 'xargs') continue;
      const words = [...wordsAfterName(left), ...wordsAfterName(right)];
      if (!words.some((word) => isZeroEnded(word))) yield { at: left.span };
    }
  },
};

function isZeroEnded({ value }: ShellWord): boolean {
  return /^-[^-]*0/u.test(value) || /^-*(?:null|print0|printf)/u.test(value);
}
