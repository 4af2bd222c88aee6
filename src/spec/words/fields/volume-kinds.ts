import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { mapOf, scalar } from '../merge.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';

/** Less than that is read as it is told elsewhere. */
const telling = /^(?:type|mode|medium|sizeLimit|driver|(?:item|attr|field):.*)$/u;

/** Enough was told of one volume to make it. */
export function isWhole(is: JsonMap): boolean {
  const { name, at, from } = is;
  if (isUnknown(is)) return false;
  if (from !== undefined && at !== undefined) return true;
  const isPlaced = name !== undefined && at !== undefined;
  return isPlaced || ((name ?? at) !== undefined && Object.keys(is).some((key) => telling.test(key)));
}

/** Nobody said what it is of. */
function isUnknown({ of, from, at, driver }: JsonMap): boolean {
  if (of === 'hostPath') return (from ?? at) === undefined;
  return of === undefined || (of === 'csi' && driver === undefined);
}

/** Each copy has one of its own, or all have one. */
export function meaningOf(is: JsonMap): Meaning {
  const { of, name, at, ro, subPath } = is;
  if (of === 'template') return on('StatefulSet', { hasClaim: true, claimName: name, claimPath: at });
  const path = at === '.' ? is['from'] : at;
  const source = present({ [scalar(of)]: sources[scalar(of)]?.(is) });
  const all = is['all'] === undefined ? {} : { container: 'all' };
  const mounts = path === undefined ? {} : { mounts: [{ mountPath: scalar(path), ...all }] };
  return on('Volume', present({ name, source, ...mounts, readOnly: ro, subPath }));
}

/** What the volume is of, by its kind. */
const sources: Readonly<Record<string, (is: JsonMap) => JsonMap>> = {
  hostPath: ({ from, at, type }) => present({ path: from ?? at, type }),
  emptyDir: ({ medium, sizeLimit }) => present({ medium, sizeLimit }),
  secret: (is) => present({ secretName: is['held'], defaultMode: is['mode'], items: itemsOf(is) }),
  configMap: (is) => present({ name: is['held'], defaultMode: is['mode'], items: itemsOf(is) }),
  persistentVolumeClaim: ({ held }) => ({ claimName: held }),
  downwardAPI: (is) => ({ items: fieldsOf(is) }),
  csi: (is) => {
    const attributes = startingWith('attr:', is);
    const volumeAttributes = Object.keys(attributes).length === 0 ? undefined : attributes;
    return present({ driver: is['driver'], readOnly: is['ro'], volumeAttributes });
  },
};

function itemsOf(is: JsonMap): JsonMap[] | undefined {
  const items = Object.entries(startingWith('item:', is)).map(([key, path]) => ({ key, path }));
  return items.length === 0 ? undefined : items;
}

/** Those that are told, or all that there are. */
function fieldsOf(is: JsonMap): JsonMap[] {
  const all = Object.entries(startingWith('field:', is));
  const known =
    all.length > 0 ? all : ['labels', 'annotations'].map((one) => [one, `metadata.${one}`] as const);
  return known.map(([path, fieldPath]) => ({ path, fieldRef: { fieldPath } }));
}

function startingWith(prefix: string, is: JsonMap): JsonMap {
  const found = Object.entries(is).filter(([key]) => key.startsWith(prefix));
  return mapOf(Object.fromEntries(found.map(([key, value]) => [key.slice(prefix.length), value])));
}
