import { loadAll } from 'js-yaml';
import { leavesOf, type Leaf } from './values.ts';

/** What stands as YAML, JSON or a JSON patch within a text: controllers read it, so it is judged as if it stood there. */
export function withEmbedded(leaf: Leaf): readonly Leaf[] {
  const { path, value } = leaf;
  if (typeof value !== 'string' || value.length > 20_000 || !/[\n{[]/u.test(value)) return [leaf];
  const inner = documentsIn(value).flatMap((one) => [...leavesOf(one), ...patchedBy(one)]);
  return [leaf, ...inner.slice(0, 2000).map((one) => ({ path: [...path, ...one.path], value: one.value }))];
}

function documentsIn(text: string): unknown[] {
  try {
    return loadAll(text).filter((one) => typeof one === 'object' && one !== null);
  } catch {
    return [];
  }
}

/** `- op: add, path: /spec/hostPID, value: true` */
function patchedBy(document: unknown): Leaf[] {
  if (!Array.isArray(document)) return [];
  return document.flatMap((operation: unknown) => {
    if (typeof operation !== 'object' || operation === null || !('path' in operation)) return [];
    const steps = String(operation.path)
      .split('/')
      .filter((step) => step !== '');
    return leavesOf('value' in operation ? operation.value : null, steps);
  });
}
