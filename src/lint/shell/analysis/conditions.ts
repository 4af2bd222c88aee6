import type { SyntaxNode } from 'unbash';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { flagsOf } from '../../../syntax/shell/flags.ts';
import type { Placed } from './nodes.ts';

/** Whether something looks at the exit status: an `&&` or `||` after it, an `if`, a `while`. */
export function isCondition(place: Placed): boolean {
  for (let at = place; at.parent; at = at.parent) if (isTestedBy(at.parent.node, at)) return true;
  return false;
}

/** `set -e` anywhere in the script. */
export function hasErrexit(commands: readonly ShellCommand[]): boolean {
  return commands.some(
    (command) =>
      command.name === 'set' &&
      (command.words.some((word) => word.value === 'errexit') ||
        flagsOf(command).some((flag) => flag.name === 'e')),
  );
}

function isTestedBy(parent: SyntaxNode, child: Placed): boolean {
  if (parent.type === 'AndOr') return parent.commands.at(-1) !== child.node;
  if (parent.type !== 'CompoundList' || parent.commands.at(-1) !== child.node) return false;
  return isClauseOf(parent, child.parent?.parent?.node);
}

function isClauseOf(list: SyntaxNode, node: SyntaxNode | undefined): boolean {
  if (node?.type !== 'If' && node?.type !== 'Elif' && node?.type !== 'While') return false;
  return node.clause === list;
}
