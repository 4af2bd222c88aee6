import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2093: Rule<ShellSubject> = {
  id: 'SC2093',
  severity: 'warning',
  summary: 'Nothing after exec runs',
  why: 'exec replaces the shell; leave it out if the script goes on.',
  docs: 'https://www.shellcheck.net/wiki/SC2093',
  mentions: ['exec'],
  bad: ['exec ls; date', 'if true; then exec ls; date; fi', 'exec -a x ls; date'],
  good: ['date; exec ls', 'exec > log; date', 'exec ls || exit 1', 'exec ls; echo failed; exit 1'],
  *check(subject) {
    for (const { node } of subject.nodes.all('Script', 'CompoundList')) {
      const commands = node.commands.map((statement) => subject.commandAt(statement.command));
      const last = commands.findLastIndex((command) => !parting.has(command?.name ?? ''));
      for (const command of commands.slice(0, last)) {
        if (command?.name === 'exec' && command.words.length > 1) yield { at: command.span };
      }
    }
  },
};

/** What is said at the end where exec could not. */
const parting = new Set(['echo', 'printf', 'exit']);
