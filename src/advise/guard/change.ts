import type { Json } from '../../kernel/json.ts';
import type { Leaf } from './values.ts';

/** A scalar of an object, known by the names of the items that lead to it. */
export type NamedLeaf = Leaf & {
  readonly id: string;
  /** The items of lists that it stands in, the outermost first. */
  readonly items: readonly string[];
};

export type Changed = {
  readonly gained: readonly NamedLeaf[];
  readonly lost: readonly NamedLeaf[];
  readonly held: ReadonlyMap<string, unknown>;
  /** Items of lists that were there. */
  readonly items: ReadonlySet<string>;
};

/** What an object has after an edit that it had not before, and the other way round. */
export function changeOf(before: Json, after: Json): Changed {
  const [old, now] = [namedLeaves(before), namedLeaves(after)];
  const was = new Set(old.map(keyOf));
  const is = new Set(now.map(keyOf));
  return {
    held: new Map(old.map(({ id, value }) => [id, value])),
    items: new Set(old.flatMap(({ items }) => items)),
    gained: now.filter((leaf) => !was.has(keyOf(leaf))),
    lost: old.filter((leaf) => !is.has(keyOf(leaf))),
  };
}

function keyOf({ id, value }: NamedLeaf): string {
  return `${id}\0${JSON.stringify(value)}`;
}

const nowhere: Place = { path: [], id: '', items: [] };

type Place = Omit<NamedLeaf, 'value'>;

/** Every scalar; items of lists are known by their names, so that one more in front moves none. */
function namedLeaves(value: unknown, place: Place = nowhere): NamedLeaf[] {
  if (typeof value !== 'object' || value === null || place.path.length > 60) return [{ ...place, value }];
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length === 0) return [{ ...place, value: isList ? [] : {} }];
  return entries.flatMap(([key, inner]) =>
    namedLeaves(inner, isList ? itemAt(key, inner, place) : fieldAt(key, place)),
  );
}

function fieldAt(key: string, { path, id, items }: Place): Place {
  return { path: [...path, key], id: `${id}/${key}`, items };
}

function itemAt(index: string, item: unknown, { path, id, items }: Place): Place {
  const own = `${id}/${stepOf(item, index)}`;
  return { path: [...path, index], id: own, items: [...items, own] };
}

function stepOf(item: unknown, index: string): string {
  if (typeof item !== 'object' || item === null) return '[]';
  const name: unknown = 'name' in item ? item.name : undefined;
  return typeof name === 'string' ? `[${name}]` : `[${index}]`;
}
