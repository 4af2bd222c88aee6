import type { Rule } from '../../contract.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2002: Rule<ShellSubject> = {
  id: 'SC2002',
  severity: 'style',
  off: true,
  summary: 'Give the file to the command instead of piping cat',
  why: '`cat file | command` costs a process; `command < file` does not.',
  docs: 'https://www.shellcheck.net/wiki/SC2002',
  mentions: ['cat'],
  bad: ['cat foo | grep bar', 'cat "$f" | while read -r x; do echo "$x"; done', 'cat list | xargs ls'],
  good: ['grep bar foo', 'cat a b | grep c', 'cat -n foo | grep bar', 'cat $files | grep c'],
  *check(subject) {
    for (const { node } of subject.nodes.all('Pipeline')) {
      const command = node.commands.length > 1 ? subject.commandAt(node.commands[0]) : undefined;
      const word = command?.name === 'cat' && command.words.length === 2 ? command.words[1] : undefined;
      if (word && isOneFile(word)) yield { at: word.span };
    }
  },
};

const many = new Set([
  'Glob',
  'BraceExpansion',
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'ProcessSubstitution',
]);

function isOneFile({ node, value }: ShellWord): boolean {
  if (node.type !== 'Word' || value.startsWith('-')) return false;
  return !partsOf(node).some((part) => many.has(part.type)) && !value.includes('$@');
}
