import type { Command, Word } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import { declarations, targetsOf } from './builtins.ts';
import { isPlaced } from './nodes.ts';
import type { Nodes, Placed } from './nodes.ts';
import { nameOf } from './words.ts';
import type { Variable } from './words.ts';

/** `$@`, `${x[@]}` and what is made of them. */
export function isArray(variable: Variable): boolean {
  if (variable.type === 'SimpleExpansion') return nameOf(variable) === '@';
  if (variable.prefix === '#') return false;
  return variable.parameter === '@' || variable.index?.value === '@';
}

/** The words between the parentheses of `x=( … )`. */
export function arrayElements(nodes: Nodes): readonly Placed<Word>[] {
  return nodes.all('Word').filter((place) => place.parent?.node.type === 'ArrayValue');
}

/** Variables that are made arrays somewhere in the script. */
export function arrayNames(nodes: Nodes): ReadonlySet<string> {
  const assigned = nodes
    .all('ArrayValue')
    .map((place) => place.parent)
    .filter((place) => place !== undefined && isPlaced(place, ['Assignment']))
    .map((place) => place.node.name);
  const commands = nodes.all('Command');
  const made = [...assigned, ...commands.flatMap(({ node }) => filled(node))];
  const single = new Set(made.length === 0 ? [] : commands.flatMap(({ node }) => declaredAsText(node)));
  return new Set([...always, ...made.filter((name) => !single.has(name))]);
}

/** Assignments of a text to what was made an array before. */
export function textsIntoArrays(
  nodes: Nodes,
): readonly { readonly at: Span; readonly isAppended: boolean }[] {
  const arrays = arrayNames(nodes);
  if (arrays.size === always.length) return [];
  const born = new Map<string, number>();
  for (const { node, span } of nodes.all('Command').toReversed()) {
    for (const name of filled(node)) born.set(name, span.start);
  }
  const assignments = nodes.all('Assignment').filter(({ parent }) => isPlacedAlone(parent));
  for (const { node, span } of assignments.toReversed()) {
    if (node.value.type !== 'Word')
      born.set(node.name, Math.min(span.start, born.get(node.name) ?? span.start));
  }
  return assignments.flatMap(({ node, span }) => {
    const isText = node.value.type === 'Word' && node.index === undefined && arrays.has(node.name);
    return isText && span.start > (born.get(node.name) ?? Infinity)
      ? [{ at: span, isAppended: node.append === true }]
      : [];
  });
}

/** Not one that holds for a single command. */
function isPlacedAlone(parent: Placed | undefined): boolean {
  return (
    parent?.node.type === 'Command' &&
    (parent.node.name === undefined || declarations.has(parent.node.name.value))
  );
}

const always =
  'BASH_SOURCE BASH_LINENO FUNCNAME PIPESTATUS DIRSTACK COMP_WORDS COMPREPLY MAPFILE GROUPS'.split(' ');

function filled(node: Command): readonly string[] {
  const name = node.name?.value;
  if (name === 'mapfile' || name === 'readarray') return targetsOf(node);
  const flags = node.args.map((word) => word.text).filter((text) => text.startsWith('-'));
  if (name === 'read') return flags.some((flag) => flag.includes('a')) ? targetsOf(node) : [];
  return isDeclaring(name) && flags.some((flag) => /[aA]/u.test(flag)) ? targetsOf(node) : [];
}

function isDeclaring(name: string | undefined): boolean {
  return name === 'declare' || name === 'typeset' || name === 'local';
}

/** `local x` without an array for it: one of that name elsewhere is another one. */
function declaredAsText(node: Command): readonly string[] {
  const isPlain = !node.args.some(({ text }) => /^-[a-zA-Z]*[aA]/u.test(text));
  return node.name?.value === 'local' && isPlain ? targetsOf(node) : [];
}
