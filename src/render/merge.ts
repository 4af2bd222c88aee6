import type { Json, JsonMap } from '../kernel/json.ts';
import { withoutRivals } from '../kernel/rivals.ts';

/** Maps by key, lists of named entries by name, null takes away, everything else replaces. */
export function mergeMaps(base: JsonMap, change: JsonMap): JsonMap {
  const kept = Object.entries(base).filter(([key]) => change[key] !== null);
  const merged = kept.map(([key, value]) => [key, mergeValue(value, change[key])] as const);
  const added = Object.entries(change).filter(([key, value]) => !Object.hasOwn(base, key) && value !== null);
  const all = [...merged, ...added.map(([key, value]) => [key, pruned(value)] as const)];
  return withoutRivals(Object.fromEntries(all), change);
}

function mergeValue(base: Json | undefined, change: Json | undefined): Json | undefined {
  if (change === undefined) return base;
  if (isMap(base) && isMap(change)) return mergeMaps(base, change);
  if (isNamed(base) && isNamed(change)) return mergeLists(base, change);
  return pruned(change);
}

/** What stands nowhere yet needs nothing taken away. */
function pruned(value: Json | undefined): Json | undefined {
  return isMap(value) ? mergeMaps({}, value) : value;
}

function mergeLists(base: readonly JsonMap[], change: readonly JsonMap[]): JsonMap[] {
  const changes = new Map(change.map((item) => [nameIn(item), item]));
  const merged = base.map((item) => mergeMaps(item, changes.get(nameIn(item)) ?? {}));
  const names = new Set(base.map(nameIn));
  return [...merged, ...change.filter((item) => !names.has(nameIn(item)))];
}

/** What tells an entry of a list from the others; one volume can be mounted in several places. */
export function nameIn(item: Json | undefined): string | undefined {
  if (!isMap(item)) return undefined;
  const name = item['mountPath'] ?? item['devicePath'] ?? item['name'];
  return typeof name === 'string' ? name : undefined;
}

function isNamed(value: Json | undefined): value is readonly JsonMap[] {
  return isList(value) && value.length > 0 && value.every((item) => nameIn(item) !== undefined);
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
