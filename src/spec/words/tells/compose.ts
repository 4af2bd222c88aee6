import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap, listOf, mapOf, textOf } from '../merge.ts';
import { entry, placesOf, type Place, type Shape } from './shape.ts';

/** What was told field by field, each at its place: of several that have it, the one nearest to what was told before. */
export function composed(all: Json | undefined, shape: Shape): JsonMap {
  const places = placesOf(shape);
  let body: JsonMap = {};
  let cursor: readonly string[] = [];
  const inOrder = listOf(all)
    .map(mapOf)
    .toSorted((a, b) => Number(a['at']) - Number(b['at']));
  for (const { field, under, key, value } of inOrder) {
    const isWhole = key !== undefined || typeof value === 'object' || value === undefined;
    const own = places.filter((one) => one.field === field && isUnder(one, textOf(under)));
    const leaves = own.filter(({ leaf }) => leaf !== undefined);
    const place = nearest(isWhole || leaves.length === 0 ? own : leaves, cursor);
    if (place === undefined) continue;
    cursor = place.leaf === undefined ? [...place.path, place.field] : place.path;
    const path = [...place.path, place.field, ...withinOf(place, textOf(key))];
    if (value !== undefined) body = mapOf(put(body, path, value));
  }
  return body;
}

function isUnder({ path }: Place, part: string | undefined): boolean {
  return part === undefined || path.findLast((one) => one !== entry) === part;
}

/** The name of an object, or of an entry. */
function withinOf({ isEach }: Place, key: string | undefined): string[] {
  if (key === undefined) return [];
  return isEach === true ? [entry, key] : [key];
}

function nearest(places: readonly Place[], cursor: readonly string[]): Place | undefined {
  const ranked = places.map((place) => ({ place, near: shared([...place.path, place.field], cursor) }));
  return ranked.toSorted((a, b) => b.near - a.near || a.place.path.length - b.place.path.length)[0]?.place;
}

function shared(path: readonly string[], cursor: readonly string[]): number {
  const differs = path.findIndex((one, at) => one !== cursor[at]);
  return differs === -1 ? path.length : differs;
}

/** Where an entry of a list has the field already, another one begins. */
function put(into: Json | undefined, path: readonly string[], value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return joined(into, value);
  if (step !== entry) {
    const map = mapOf(into);
    return { ...map, [step]: put(map[step], rest, value) };
  }
  const all = listOf(into);
  const last = mapOf(all.at(-1));
  return has(last, rest) ? [...all, put({}, rest, value)] : [...all.slice(0, -1), put(last, rest, value)];
}

function joined(before: Json | undefined, value: Json): Json {
  if (isList(before) && isList(value)) return [...before, ...value];
  return isMap(before) && isMap(value) ? { ...value, ...before } : value;
}

function has(map: JsonMap, path: readonly string[]): boolean {
  const [step = '', ...rest] = path;
  const inner = map[step];
  if (rest.length === 0) return inner !== undefined && !isList(inner);
  return rest[0] !== entry && has(mapOf(inner), rest);
}
