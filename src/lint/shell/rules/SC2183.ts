import type { Rule } from '../../contract.ts';
import { printfCalls } from '../analysis/printf.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2183: Rule<ShellSubject> = {
  id: 'SC2183',
  severity: 'warning',
  summary: 'The format of printf asks for another number of arguments',
  why: 'Missing ones count as empty or 0, further ones repeat the format.',
  docs: 'https://www.shellcheck.net/wiki/SC2183',
  mentions: ['printf'],
  bad: ["printf '%s %s\\n' a", 'printf "%s"', "printf '%s=%s\\n' a b c"],
  good: ["printf '%s %s\\n' a b", "printf '%s\\n' a b c", "printf '%s %s' $X"],
  *check(subject) {
    for (const { at, fields, args, isOpen } of printfCalls(subject)) {
      if (fields === 0 || isOpen) continue;
      if (args.length === 0 || args.length % fields > 0) yield { at };
    }
  },
};
