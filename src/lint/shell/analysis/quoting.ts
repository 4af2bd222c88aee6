import type { ShellDialect } from '../../../syntax/shell/script.ts';
import type { Placed } from './nodes.ts';

/**
 * Whether the shell splits what is expanded here into words. The list of a `for` is left out: there it is meant.
 */
export function isSplit(place: Placed, dialect: ShellDialect): boolean {
  for (let at = place.parent; at; at = at.parent) {
    const verdict = verdictOf(at, dialect);
    if (verdict !== undefined) return verdict;
  }
  return true;
}

/** The word that a command is called by, be it the expansion alone or in quotes. */
export function isCommandName(place: Placed): boolean {
  let at: Placed = place;
  while (at.parent && isOnlyPart(at.parent, at)) at = at.parent;
  const command = at.parent?.node;
  if (command?.type !== 'Command') return false;
  const isWrapped = wrappers.has(command.name?.value ?? '') && command.args[0] === at.node;
  return command.name === at.node || isWrapped;
}

const wrappers = new Set(['exec', 'command', 'builtin', 'busybox']);

function verdictOf({ node, parent }: Placed, dialect: ShellDialect): boolean | undefined {
  if (node.type === 'Assignment') return isArgument(node, parent) && dialect === 'sh' ? undefined : false;
  if (node.type === 'Command' || node.type === 'Redirected') return true;
  return unsplit.has(node.type) ? false : undefined;
}

const unsplit: ReadonlySet<string> = new Set([
  'DoubleQuoted',
  'LocaleString',
  'HereDocBody',
  'ParameterExpansion',
  'TestUnary',
  'TestBinary',
  'ArithmeticWord',
  'ArithmeticExpansion',
  'ArithmeticCommand',
  'ArithmeticFor',
  'Case',
  'For',
  'Select',
]);

/** `export A=$b`: a POSIX shell may split there. */
function isArgument(node: unknown, parent: Placed | undefined): boolean {
  return parent?.node.type === 'Command' && parent.node.suffix.some((argument) => argument === node);
}

function isOnlyPart(parent: Placed, child: Placed): boolean {
  const { node } = parent;
  if (node.type !== 'Word' && node.type !== 'DoubleQuoted') return false;
  return node.parts?.length === 1 && node.parts[0] === child.node;
}
