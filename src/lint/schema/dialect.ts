import type { Dialect, RawSchema } from './interpreter/checker.ts';
import { isObject } from './interpreter/scope.ts';

/** Which rules of JSON Schema a document follows; one that does not say is of draft 4, as for kubeconform. */
export function dialectOf(root: RawSchema): Dialect {
  const named = isObject(root) && typeof root['$schema'] === 'string' ? root['$schema'] : 'draft-04';
  const [, old, year] = /draft-0([3467])|draft\/(2019|2020)/u.exec(named) ?? [];
  return { draft: old === undefined ? Number(year ?? 2020) : Math.max(4, Number(old)), openapi: false };
}

/** Locations of other documents that a schema refers to. */
export function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  if (!isObject(value)) return [];
  const own = typeof value['$ref'] === 'string' && !value['$ref'].startsWith('#') ? [value['$ref']] : [];
  return [...own, ...Object.values(value).flatMap(referencesOf)];
}
