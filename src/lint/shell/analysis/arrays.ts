import type { Command, Word } from 'unbash';
import { targetsOf } from './builtins.ts';
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
  return new Set([...always, ...assigned, ...nodes.all('Command').flatMap(({ node }) => filled(node))]);
}

const always =
  'BASH_SOURCE BASH_LINENO FUNCNAME PIPESTATUS DIRSTACK COMP_WORDS COMPREPLY MAPFILE GROUPS'.split(' ');

function filled(node: Command): readonly string[] {
  const name = node.name?.value;
  if (name === 'mapfile' || name === 'readarray') return targetsOf(node);
  const flags = node.args.map((word) => word.text).filter((text) => text.startsWith('-'));
  if (name === 'read') return flags.some((flag) => flag.includes('a')) ? targetsOf(node) : [];
  const isDeclared = name === 'declare' || name === 'typeset' || name === 'local';
  return isDeclared && flags.some((flag) => /[aA]/u.test(flag)) ? targetsOf(node) : [];
}
