import type { Rule } from '../../contract.ts';
import type { Statement } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2129: Rule<ShellSubject> = {
  id: 'SC2129',
  severity: 'style',
  summary: 'Redirect the group once: `{ a; b; c; } >> file`',
  why: 'The file is opened for every command, and its name repeated.',
  docs: 'https://www.shellcheck.net/wiki/SC2129',
  mentions: ['>>'],
  bad: [
    'echo a >> f; echo b >> f; echo c >> f',
    'a > /x; b >> /x; c >> /x; d >> /x',
    'if true; then a >> f; b >> f; c >> f; fi',
  ],
  good: [
    '{ echo a; echo b; echo c; } >> f',
    'echo a >> f; echo b >> f',
    'echo a >> f && echo b >> f && echo c >> f',
  ],
  *check(subject) {
    for (const { node } of subject.nodes.all('Script', 'CompoundList')) {
      const targets = node.commands.map((statement) => appendedFile(statement));
      const at = targets.findIndex(
        (target, at) => target !== undefined && target === targets[at + 1] && target === targets[at + 2],
      );
      const first = node.commands[at];
      if (first) yield { at: subject.nodes.spanOf(first) };
    }
  },
};

function appendedFile({ command }: Statement): string | undefined {
  if (command.type !== 'Command' && command.type !== 'Redirected') return undefined;
  const files = command.redirects.filter((redirect) => redirect.type === 'Redirect');
  return files.findLast(({ operator }) => operator === '>>')?.target?.text;
}
