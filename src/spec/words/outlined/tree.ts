import type { Json } from '../../../kernel/json.ts';

/** A document while it is being made. */
export type Tree = { [key: string]: Leaf };
export type Leaf = string | number | boolean | null | Leaf[] | Tree;

export function isTree(leaf: Leaf | Json | undefined): leaf is Tree {
  return typeof leaf === 'object' && leaf !== null && !Array.isArray(leaf);
}

/** What stands below a key; made where nothing does. */
export function below(tree: Tree, ...keys: readonly string[]): Tree {
  let at = tree;
  for (const key of keys) {
    const own = at[key];
    const next = isTree(own) ? own : {};
    at[key] = next;
    at = next;
  }
  return at;
}

export function listIn(tree: Tree, key: string): Leaf[] {
  const own = tree[key];
  if (Array.isArray(own)) return own;
  const made: Leaf[] = [];
  tree[key] = made;
  return made;
}

export function treesIn(tree: Tree | undefined, key: string): Tree[] {
  const own = tree?.[key];
  return Array.isArray(own) ? own.filter((one) => isTree(one)) : [];
}

export function added(tree: Tree, key: string, entry: Tree): Tree {
  listIn(tree, key).push(entry);
  return entry;
}

export function textIn(tree: Tree | undefined, key: string): string | undefined {
  const own = tree?.[key];
  return typeof own === 'string' ? own : undefined;
}
