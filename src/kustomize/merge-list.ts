import { clone, isNull, type MapNode, type Node, type SeqNode } from './node.ts';
import type { Shape } from './tables/merge-keys.ts';

type Merge = (target: Node | undefined, patch: Node | undefined, shape: Shape) => Node | undefined;
type How = { readonly shape: Shape; readonly merge: Merge };

/** Merges the items of a list that belong together; those of the patch come first. */
export function mergeList(target: SeqNode, patch: SeqNode, how: How): SeqNode {
  if (how.shape.keys === undefined) return mergeSet(target, patch);
  const keys = how.shape.keys;
  const ids = identities(keys, [...patch.items, ...target.items]);
  if (ids.length === 0) return { ...target, items: [...patch.items, ...target.items] };
  const used = usedKeys(ids, keys);
  const merged: Node[] = [];
  for (const id of ids) {
    const values = id.filter((value) => value !== '');
    const item = mergeItem(id, { target, patch, keys }, how);
    if (item !== undefined) setItem(merged, item, { keys: used, values });
    else if (values.length === used.length) setItem(target.items, undefined, { keys: used, values });
  }
  return { ...target, items: appendAll(merged, target.items, used) };
}

/** Scalars: those of the patch, then those that it does not name. */
function mergeSet(target: SeqNode, patch: SeqNode): SeqNode {
  const seen = new Set<string>();
  const items = [...patch.items, ...target.items].filter((item) => {
    if (item.kind !== 'scalar' || seen.has(item.text)) return item.kind !== 'scalar';
    seen.add(item.text);
    return true;
  });
  return { ...target, items };
}

/** The values of the keys of each item, each combination once, in order. */
function identities(keys: readonly string[], items: readonly Node[]): string[][] {
  const seen = new Map<string, string[]>();
  for (const item of items) {
    const id = keys.map((key) => textOf(item, key) ?? '');
    if (id.some((value) => value !== '')) seen.set(id.join('\0'), id);
  }
  const ids = [...seen.values()];
  return ids.filter((id) => !ids.some((other) => covers(other, id)));
}

/** `port: 53` says nothing where another item says `port: 53, protocol: UDP`. */
function covers(other: readonly string[], id: readonly string[]): boolean {
  return (
    other !== id && id.includes('') && id.every((value, index) => value === '' || value === other[index])
  );
}

function usedKeys(ids: readonly (readonly string[])[], keys: readonly string[]): readonly string[] {
  return keys.filter((_key, index) => ids.some((id) => id[index] !== ''));
}

type Lists = {
  readonly keys: readonly string[];
  readonly target: SeqNode;
  readonly patch: SeqNode;
};
type Match = { readonly keys: readonly string[]; readonly values: readonly string[] };

function mergeItem(id: readonly string[], { target, patch, keys }: Lists, how: How): Node | undefined {
  const isIt = (item: Node): boolean => keys.every((key, index) => (textOf(item, key) ?? '') === id[index]);
  const over = patch.items.find(isIt);
  const old = target.items.find(isIt);
  const item = how.merge(old, over === undefined ? undefined : clone(over), how.shape.items ?? {});
  if (item?.kind !== 'map' || item.fields.size === 0) return undefined;
  return item;
}

function matches(item: Node, { keys, values }: Match): boolean {
  return values.every((value, index) => textOf(item, keys[index] ?? '') === value);
}

function textOf(item: Node, key: string): string | undefined {
  const found = item.kind === 'map' ? item.fields.get(key) : undefined;
  return found?.kind === 'scalar' && !isNull(found) ? found.text : undefined;
}

/** Puts an item in the place of those that match, or at the end; undefined takes them out. */
function setItem(items: Node[], item: Node | undefined, match: Match): void {
  let isFound = false;
  const kept: Node[] = [];
  for (const old of items) {
    if (!isUsable(old)) continue;
    const isMatch = matches(old, match);
    if (!isMatch) kept.push(old);
    else if (item !== undefined) kept.push(item);
    isFound ||= isMatch;
  }
  if (!isFound && item !== undefined) kept.push(item);
  items.splice(0, items.length, ...kept);
}

function isUsable(node: Node): node is MapNode {
  return node.kind === 'map' && node.fields.size > 0;
}

/** With several keys an item that is already there is moved to the end: the order of the target then wins. */
function appendAll(merged: Node[], rest: readonly Node[], keys: readonly string[]): Node[] {
  for (const item of rest.filter(isUsable)) {
    const values = keys.flatMap((key) => textOf(item, key) ?? []);
    const match = { keys, values };
    if (values.length < keys.length && !merged.includes(item)) merged.push(item);
    if (keys.length > 1) setItem(merged, undefined, match);
    setItem(merged, item, match);
  }
  return merged;
}
