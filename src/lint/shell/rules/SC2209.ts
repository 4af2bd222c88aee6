import type { Rule } from '../../contract.ts';
import { commonCommands } from '../analysis/common-commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2209: Rule<ShellSubject> = {
  id: 'SC2209',
  severity: 'warning',
  summary: 'The name of a command is assigned as text',
  why: 'For its output write `name=$(command)`; quote the text if it is meant.',
  docs: 'https://www.shellcheck.net/wiki/SC2209',
  mentions: ['='],
  bad: ['x=date; echo "$x"', 'DIR=pwd; cd "$DIR" || exit', 'y=find; $y .'],
  good: ['x=$(date); echo "$x"', 'x="date"; echo "$x"', 'EDITOR=nano; export EDITOR'],
  *check({ nodes }) {
    for (const { node, parent, span } of nodes.all('Assignment')) {
      const isAlone = parent?.node.type === 'Command' && parent.node.name === undefined;
      const isPlain = node.value.type === 'Word' && node.value.text === node.value.value;
      if (isAlone && isPlain && node.value.type === 'Word' && commonCommands.has(node.value.value))
        yield { at: span };
    }
  },
};
