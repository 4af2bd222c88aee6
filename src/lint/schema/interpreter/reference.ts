import type { RawSchema, SchemaDocument } from './checker.ts';
import { isObject, isSchema } from './scope.ts';

/** Where a reference points: a document, and a place in it. */
export function splitReference(
  from: SchemaDocument,
  reference: string,
): { readonly location: string; readonly pointer: string } {
  const hash = reference.indexOf('#');
  const path = hash === -1 ? reference : reference.slice(0, hash);
  const pointer = hash === -1 ? '' : reference.slice(hash + 1);
  return { location: path === '' ? from.location : resolve(from.location, path), pointer };
}

export function pointerIn(root: RawSchema, pointer: string): RawSchema | undefined {
  if (pointer === '' || pointer === '/') return root;
  if (!pointer.startsWith('/')) return anchored(root, pointer);
  let here: unknown = root;
  for (const step of pointer.slice(1).split('/')) here = child(here, decode(step));
  return isSchema(here) ? here : undefined;
}

function child(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function decode(step: string): string {
  const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** `#name` stands for the definition whose `$anchor` or `$id` it is. */
function anchored(root: RawSchema, name: string): RawSchema | undefined {
  if (!isObject(root)) return undefined;
  const groups = [root['$defs'], root['definitions']].filter(isObject);
  return groups
    .flatMap((group) => Object.values(group))
    .filter(isObject)
    .find((schema) =>
      [schema['$anchor'], schema['$id'], schema['id']].some((id) => id === name || id === `#${name}`),
    );
}

function resolve(base: string, path: string): string {
  if (/^[a-z]+:\/\//iu.test(path)) return path;
  if (/^[a-z]+:\/\//iu.test(base)) return new URL(path, base).href;
  return path.startsWith('/') ? path : base.slice(0, base.lastIndexOf('/') + 1) + path;
}
