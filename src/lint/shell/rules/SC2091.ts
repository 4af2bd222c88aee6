import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2091: Rule<ShellSubject> = {
  id: 'SC2091',
  severity: 'warning',
  summary: 'Remove the surrounding $(): the output would be run as a command',
  why: 'If the command is meant to run, it needs no substitution; if its output is, say so with eval.',
  docs: 'https://www.shellcheck.net/wiki/SC2091',
  mentions: ['$(', '`'],
  bad: ['$(date)', '$(ls) && date', 'if $(foo); then ls; fi'],
  good: ['date', 'x=$(date); echo "$x"', '$(date) --version'],
  *check(subject) {
    for (const { command } of subject.commands) {
      const [word, ...others] = command.words;
      const [part, ...rest] = word?.node.type === 'Word' ? (word.node.parts ?? []) : [];
      const isOutput = part?.type === 'CommandExpansion' && part.text.startsWith('$');
      if (isOutput && rest.length === 0 && others.length === 0) yield { at: command.span };
    }
  },
};
