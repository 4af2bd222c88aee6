import type { Json, JsonMap } from '../../kernel/json.ts';
import { withoutRivals } from '../../kernel/rivals.ts';

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function mapOf(value: Json | undefined): JsonMap {
  return isMap(value) ? value : {};
}

export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Lists of what was said piece by piece: the same words twice are meant twice. */
const appended = new Set(['probing', 'pieces', 'told']);

/** Later words over earlier ones: maps by key, lists of maps by what identifies their entries, all else replaces. */
export function merge(before: JsonMap, after: JsonMap): JsonMap {
  const result: Record<string, Json | undefined> = { ...before };
  for (const [key, value] of Object.entries(after))
    result[key] = appended.has(key)
      ? [...listOf(result[key]), ...listOf(value)]
      : mergeValue(result[key], value);
  return withoutRivals(result, after);
}

function mergeValue(before: Json | undefined, after: Json | undefined): Json | undefined {
  if (isMap(before) && isMap(after)) return merge(before, after);
  if (isList(before) && isList(after) && [...before, ...after].every(isMap)) return join(before, after);
  return after;
}

function join(before: readonly Json[], after: readonly Json[]): Json[] {
  const result = [...before];
  for (const entry of after) {
    const at = result.findIndex((other) => isSame(mapOf(other), mapOf(entry)));
    if (at === -1) result.push(entry);
    else result[at] = merge(mapOf(result[at]), mapOf(entry));
  }
  return result;
}

/** Two mounts of one volume are two; two entries with one name are one. */
function isSame(a: JsonMap, b: JsonMap): boolean {
  const key = ['mountPath', 'containerPort', 'name', 'port'].find((id) => b[id] !== undefined);
  if (key === undefined) return JSON.stringify(a) === JSON.stringify(b);
  return a[key] === b[key] && !isElsewhere(a, b) && (key !== 'port' || protocolOf(a) === protocolOf(b));
}

function protocolOf({ protocol }: JsonMap): Json {
  return protocol ?? 'TCP';
}

/** The same place in another container, by its order or by its name. */
function isElsewhere(a: JsonMap, b: JsonMap): boolean {
  const places = ['container', 'list', 'of'];
  if (b['mountPath'] !== undefined && a['container'] !== undefined && b['of'] !== undefined)
    return a['of'] !== b['of'];
  return places.some((key) => a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]);
}

/** A name, a number or a path as text. */
export function scalar(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
