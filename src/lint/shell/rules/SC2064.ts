import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { isVariable } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2064: Rule<ShellSubject> = {
  id: 'SC2064',
  severity: 'warning',
  summary: 'Put the command of a trap in single quotes, so that it expands when the trap runs',
  why: 'In double quotes its variables have the values of now, not those of later.',
  docs: 'https://www.shellcheck.net/wiki/SC2064',
  mentions: ['trap'],
  bad: ['trap "rm -f $tmp" EXIT', 'trap "kill $(cat pid)" INT', 'x=1; trap "echo $x" TERM'],
  good: ['trap \'rm -f "$tmp"\' EXIT', 'trap cleanup EXIT', 'trap "rm -f /tmp/x" EXIT'],
  *check(subject) {
    for (const { command } of named(subject, 'trap')) {
      const word = command.words.slice(1).find(({ value }) => value !== '--')?.node;
      const [part] = word?.type === 'Word' ? (word.parts ?? []) : [];
      if (part?.type !== 'DoubleQuoted') continue;
      if (part.parts.some((inner) => isVariable(inner) || inner.type === 'CommandExpansion'))
        yield { at: command.span };
    }
  },
};
