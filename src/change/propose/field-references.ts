import type { Json, JsonMap } from '../../kernel/json.ts';
import { entryOf } from '../../kernel/entry.ts';
import { isList, isMap } from '../../render/merge.ts';
import type { Reference } from './reference.ts';

/** The Secrets and ConfigMaps that fields refer to, as Kubernetes writes them, however deep. */
export function fieldReferences(value: Json | undefined): Reference[] {
  if (isList(value)) return value.flatMap(fieldReferences);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) => [
    ...referencesAt(field, inner),
    ...fieldReferences(inner),
  ]);
}

type Reader = (value: JsonMap) => Reference | undefined;

const fields: Readonly<Record<string, Reader>> = {
  secretKeyRef: (value) => keyed('Secret', value),
  configMapKeyRef: (value) => keyed('ConfigMap', value),
  secretRef: (value) => named('Secret', value['name']),
  configMapRef: (value) => named('ConfigMap', value['name']),
  secret: (value) => mounted('Secret', value['secretName'] ?? value['name'], value),
  configMap: (value) => mounted('ConfigMap', value['name'], value),
};

/** Lists of objects that have a name. */
const lists: Readonly<Record<string, Reader>> = {
  imagePullSecrets: ({ name }) => withForm(named('Secret', name), 'docker-registry', []),
  tls: ({ secretName }) => withForm(named('Secret', secretName), 'tls', ['tls.crt', 'tls.key']),
  certificateRefs: ({ name }) => withForm(named('Secret', name), 'tls', ['tls.crt', 'tls.key']),
};

function referencesAt(field: string, value: Json | undefined): Reference[] {
  const items = isList(value) ? value : isMap(value) ? [value] : [];
  const reader = entryOf(isList(value) ? lists : fields, field);
  return items.flatMap((item) => (isMap(item) ? (reader?.(item) ?? []) : []));
}

function named(kind: Reference['kind'], name: Json | undefined): Reference | undefined {
  return typeof name === 'string' ? { kind, name, keys: [] } : undefined;
}

function keyed(kind: Reference['kind'], { name, key, optional }: JsonMap): Reference | undefined {
  const found = named(kind, name);
  if (found === undefined || typeof key !== 'string') return found;
  return { ...found, keys: [key], ...(optional === true && { isFree: true as const }) };
}

function mounted(kind: Reference['kind'], name: Json | undefined, { items, optional }: JsonMap) {
  const found = named(kind, name);
  const keys = isList(items) ? items.flatMap((item) => keyOf(item)) : [];
  return found && { ...found, keys, ...(optional === true && { isFree: true as const }) };
}

function keyOf(item: Json): string[] {
  const key = isMap(item) ? item['key'] : undefined;
  return typeof key === 'string' ? [key] : [];
}

function withForm(
  found: Reference | undefined,
  form: NonNullable<Reference['form']>,
  keys: readonly string[],
) {
  return found && { ...found, form, keys };
}
