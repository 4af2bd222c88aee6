import type { SyntaxNode } from 'unbash';
import { flagsOf } from '../../../syntax/shell/flags.ts';
import type { ShellCommand, ShellWord } from '../../../syntax/shell/script.ts';
import type { CommandSite, ShellSubject } from '../subject.ts';
import { literalOf } from './words.ts';
import type { WordPart } from 'unbash';

/** The name without its folder: `/bin/echo` is `echo`. */
export function baseName(command: ShellCommand | undefined): string | undefined {
  return command?.name?.slice(command.name.lastIndexOf('/') + 1);
}

export function named(subject: ShellSubject, ...names: readonly string[]): readonly CommandSite[] {
  return names.flatMap((name) => subject.byName.get(name) ?? []);
}

export function wordsAfterName(command: ShellCommand): readonly ShellWord[] {
  return command.words.slice(1);
}

export function flagNames(command: ShellCommand): readonly string[] {
  return flagsOf(command).map((flag) => flag.name);
}

export function hasAnyFlag(command: ShellCommand, names: readonly string[]): boolean {
  return flagNames(command).some((name) => names.includes(name));
}

/** Pairs of simple commands of which the first pipes into the second. */
export function* pipesBetween(subject: ShellSubject): Generator<readonly [ShellCommand, ShellCommand]> {
  for (const { node } of subject.nodes.all('Pipeline')) {
    for (const [at, left] of node.commands.entries()) {
      const pair = [subject.commandAt(left), subject.commandAt(node.commands[at + 1])] as const;
      if (pair[0] && pair[1]) yield [pair[0], pair[1]];
    }
  }
}

/** The one command of a substitution that holds nothing else. */
export function soleCommand(subject: ShellSubject, part: WordPart): ShellCommand | undefined {
  if (part.type !== 'CommandExpansion') return undefined;
  const statements = part.script?.commands ?? [];
  const [statement] = statements;
  return statements.length === 1 ? subject.commandAt(unwrap(statement?.command)) : undefined;
}

/** The value of a word in which nothing is computed. */
export function literal(word: ShellWord | undefined): string | undefined {
  return word?.node.type === 'Word' ? literalOf(word.node) : word?.literal;
}

function unwrap(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (node?.type === 'AndOr' && node.commands.length === 1) return unwrap(node.commands[0]);
  if (node?.type === 'Pipeline' && node.commands.length === 1 && node.prefixes.length === 0)
    return unwrap(node.commands[0]);
  return node;
}
