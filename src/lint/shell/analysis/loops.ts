import type { For, WordPart } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { soleCommand } from './commands.ts';
import type { Nodes, Placed } from './nodes.ts';
import { partsOf } from './words.ts';

/** Loops over one word that is of one piece. */
export function* soleItems(nodes: Nodes): Generator<readonly [WordPart, Placed<For>]> {
  for (const place of nodes.all('For')) {
    const [word, ...others] = place.node.wordlist ?? [];
    const [part, ...rest] = word ? partsOf(word) : [];
    if (part && others.length === 0 && rest.length === 0) yield [part, place];
  }
}

/** Commands whose output a loop goes through: `for x in $(command)`. */
export function* loopedCommands(
  subject: ShellSubject,
): Generator<readonly [ShellCommand, { readonly span: Span }]> {
  for (const [part, place] of soleItems(subject.nodes)) {
    const command = soleCommand(subject, part);
    if (command) yield [command, place];
  }
}
