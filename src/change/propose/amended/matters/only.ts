import type { JsonMap } from '../../../../kernel/json.ts';

/** What is quoted, where it is one object of that kind and nothing else. */
export function onlyOf(kind: string, documents: readonly JsonMap[]): JsonMap | undefined {
  const [only, ...others] = documents;
  return only?.['kind'] === kind && others.length === 0 ? only : undefined;
}
