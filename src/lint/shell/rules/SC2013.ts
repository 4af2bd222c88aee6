import type { Rule } from '../../contract.ts';
import { baseName } from '../analysis/commands.ts';
import { partsOf } from '../analysis/words.ts';
import type { ParsedScript } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2013: Rule<ShellSubject> = {
  id: 'SC2013',
  severity: 'info',
  summary: 'A `for` over the output of cat or grep goes through words, not lines',
  why: 'Lines with spaces fall apart and patterns in them expand; `while read -r` takes line by line.',
  docs: 'https://www.shellcheck.net/wiki/SC2013',
  mentions: ['for'],
  bad: [
    'for p in $(cat packages.txt); do pip install "$p"; done',
    'for l in `grep x file`; do echo "$l"; done',
    'for l in $(cat a | sort); do echo "$l"; done',
  ],
  good: [
    'while read -r p; do pip install "$p"; done < packages.txt',
    'for i in $(seq 1 3); do echo "$i"; done',
    'for l in $(cat a | foo); do echo "$l"; done',
  ],
  *check(subject) {
    for (const { node, span } of subject.nodes.all('For')) {
      const [word, ...others] = node.wordlist ?? [];
      if (!word || others.length > 0) continue;
      const isLines = partsOf(word).some(
        (part) => part.type === 'CommandExpansion' && part.script && isLineBased(subject, part.script),
      );
      if (isLines) yield { at: span };
    }
  },
};

const lineBased = new Set(['grep', 'fgrep', 'egrep', 'sed', 'cat', 'awk', 'cut', 'sort']);

function isLineBased(subject: ShellSubject, { commands }: ParsedScript): boolean {
  const [statement] = commands;
  if (!statement || commands.length > 1) return false;
  const stages = statement.command.type === 'Pipeline' ? statement.command.commands : [statement.command];
  return stages.every((stage) => lineBased.has(baseName(subject.commandAt(stage)) ?? ''));
}
