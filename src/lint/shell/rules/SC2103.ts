import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { hasErrexit } from '../analysis/conditions.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2103: Rule<ShellSubject> = {
  id: 'SC2103',
  severity: 'info',
  summary: 'Change the directory in a subshell instead of going back',
  why: 'If the first cd fails, the way back leads elsewhere: `(cd dir; command)`.',
  docs: 'https://www.shellcheck.net/wiki/SC2103',
  mentions: ['cd'],
  bad: ['cd src; make; cd ..', 'cd /opt; ls; cd -', 'if true; then cd a; make; cd ..; fi'],
  good: ['(cd src && make)', 'cd src && make && cd ..', 'set -e; cd src; make; cd ..'],
  *check(subject) {
    if (hasErrexit(subject.script.commands)) return;
    for (const { node } of subject.nodes.all('Script', 'CompoundList')) {
      const moves = node.commands
        .map((statement) => subject.commandAt(statement.command))
        .filter((command) => command?.name === 'cd');
      const back = moves.find((command, at) => isBack(command) && at > 0 && !isBack(moves[at - 1]));
      if (back) yield { at: back.span };
    }
  },
};

function isBack(command: ShellCommand | undefined): boolean {
  const to = command?.words[1]?.value;
  return command?.words.length === 2 && (to === '..' || to === '-');
}
