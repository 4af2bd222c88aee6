import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1019: Rule<ShellSubject> = {
  id: 'SC1019',
  severity: 'error',
  ofFaults: true,
  summary: 'Something is missing behind this operator',
  why: 'The bracket is part of the word before it, and the test has no end.',
  docs: 'https://www.shellcheck.net/wiki/SC1019',
  mentions: ['['],
  bad: ['[ -f x] && ls', 'if [ -z "$A"]; then ls; fi', 'if [ ! -d x]; then ls; fi'],
  good: ['[ -f x ] && ls', '[ "$A" = y] && ls', 'test -f x'],
  *check({ faults, script }) {
    for (const { message, at } of faults) {
      const isUnary = /\[\s+(?:!\s+)?-[a-zA-Z]\s+[^\s;&|]+$/u.test(
        script.source.slice(Math.max(0, at - 300), at),
      );
      if (message === "expected ']' to close '['" && isUnary) yield { at: { start: at, end: at } };
    }
  },
};
