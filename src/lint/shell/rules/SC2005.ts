import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { flatParts } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2005: Rule<ShellSubject> = {
  id: 'SC2005',
  severity: 'style',
  summary: '`echo $(command)` prints what the command prints anyway',
  why: 'The substitution costs a process and changes the white space of the output; run the command alone.',
  docs: 'https://www.shellcheck.net/wiki/SC2005',
  mentions: ['echo'],
  bad: ['echo $(date)', 'echo "$(uname -m)" > /arch', 'echo `date` > /build-date'],
  good: ['date > /build-date', 'echo "built $(date)"', 'echo "$(date)" "$(uname -m)"'],
  *check(subject) {
    for (const { command } of named(subject, 'echo')) {
      const [, word, ...others] = command.words;
      if (word?.node.type !== 'Word' || others.length > 0) continue;
      const [part, ...rest] = flatParts(word.node);
      const isWhole = part?.type === 'CommandExpansion' && rest.length === 0;
      if (isWhole && part.script?.commands.length === 1) yield { at: command.span };
    }
  },
};
