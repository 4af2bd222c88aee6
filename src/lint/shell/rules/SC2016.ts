import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { baseName } from '../analysis/commands.ts';
import { enclosing } from '../analysis/nodes.ts';
import type { Placed } from '../analysis/nodes.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2016: Rule<ShellSubject> = {
  id: 'SC2016',
  severity: 'info',
  summary: 'Nothing expands in single quotes',
  why: '`$name` and backticks stay as they are written; use double quotes if the value is meant, or escape the dollar to say that it is not.',
  docs: 'https://www.shellcheck.net/wiki/SC2016',
  mentions: ["'"],
  bad: [
    "echo 'export PATH=$PATH:/opt/bin' >> ~/.bashrc",
    "grep '$foo' file",
    "su -c 'cd $HOME'",
    "sed -i 's/$USER/root/' /etc/foo",
  ],
  good: [
    'echo "export PATH=\\$PATH:/opt/bin" >> ~/.bashrc',
    "awk '{print $1}' /etc/passwd",
    "sh -c 'echo $0'",
    "sed -i 's/foo$/bar/' /etc/foo",
    'trap \'rm "$tmp"\' EXIT',
  ],
  *check(subject) {
    for (const place of subject.nodes.all('SingleQuoted')) {
      if (!/\$[{(0-9a-zA-Z_]|`[^`]+`/u.test(place.node.value)) continue;
      const name = readerOf(subject.commandAt(enclosing(place, 'Command')?.node));
      if (!isMeant(name, place)) yield { at: place.span };
    }
  },
};

/** Commands that expand what they are given on their own. */
const expanding = new Set(
  (
    'trap sh bash ksh zsh ssh eval xprop alias sudo docker podman oc dpkg-query jq rename rg unset ' +
    'git_filter-branch'
  ).split(' '),
);
const prompts = new Set(['PS1', 'PS2', 'PS3', 'PS4', 'PROMPT_COMMAND']);

function isMeant(name: string, place: Placed): boolean {
  const { node, parent } = place;
  const text = node.type === 'SingleQuoted' ? node.value : '';
  if (name === 'sed') return /\$[{dpsaic](?:$|[^a-zA-Z])/u.test(text);
  const assignment = parent?.parent?.node;
  if (assignment?.type === 'Assignment' && prompts.has(assignment.name)) return true;
  return expanding.has(name) || name.endsWith('awk') || name.startsWith('perl');
}

/** The command that reads the words: of `find … -exec sh -c` it is `sh`. */
function readerOf(command: ShellCommand | undefined): string {
  const name = baseName(command) ?? '';
  const words = command?.words.map((word) => word.value) ?? [];
  if (name === 'git') return words[1] === 'filter-branch' ? 'git_filter-branch' : 'git';
  const exec = name === 'find' ? words.findIndex((word) => word === '-exec' || word === '-execdir') : -1;
  return exec === -1 ? name : (words[exec + 1] ?? name);
}
