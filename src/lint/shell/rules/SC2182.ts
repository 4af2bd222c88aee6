import type { Rule } from '../../contract.ts';
import { printfCalls } from '../analysis/printf.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2182: Rule<ShellSubject> = {
  id: 'SC2182',
  severity: 'error',
  summary: 'The format of printf takes no arguments, and there are some',
  why: 'They are ignored; add %s for each.',
  docs: 'https://www.shellcheck.net/wiki/SC2182',
  mentions: ['printf'],
  bad: ['printf "a" b', 'printf \'done\\n\' "$X"', 'printf "100%%" a'],
  good: ['printf "%s" b', 'printf "a"', 'printf "$X" a'],
  *check(subject) {
    for (const { at, fields, args } of printfCalls(subject))
      if (fields === 0 && args.length > 0) yield { at };
  },
};
