import type { For, WordPart } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { soleCommand } from './commands.ts';
import { ancestors, type Nodes, type Placed } from './nodes.ts';
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

/** What `break` would leave: a loop, one outside of the subshell around it, a function, or nothing. */
export function leftByBreak(place: Placed): 'loop' | 'subshell' | 'function' | 'none' {
  let isApart = false;
  for (const { node } of ancestors(place)) {
    if (loops.has(node.type)) return isApart ? 'subshell' : 'loop';
    if (node.type === 'Function') return 'function';
    if (apart.has(node.type) || (node.type === 'Pipeline' && node.commands.length > 1)) isApart = true;
  }
  return 'none';
}

const loops: ReadonlySet<string> = new Set(['For', 'While', 'ArithmeticFor', 'Select']);
const apart: ReadonlySet<string> = new Set(['Subshell', 'CommandExpansion']);
