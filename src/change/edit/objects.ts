import { existing } from '../../facts/existing.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isProductive } from '../../facts/tree.ts';
import type { Json } from '../../kernel/json.ts';
import { isList, isMap } from '../../render/merge.ts';
import { entriesOf, isKustomizationPath } from '../../lint/kustomization.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { toJson } from '../../syntax/yaml/json.ts';
import type { FieldPath } from './path.ts';
import { valueAt } from './value.ts';
import { valuesThings } from './values.ts';
import type { Thing } from './thing.ts';

/** Every object of a repository as it is written; patches and the templates of charts are none. */
export function thingsOf(snapshot: Snapshot): readonly Thing[] {
  const known = cache.get(snapshot) ?? read(snapshot);
  cache.set(snapshot, known);
  return known;
}

const cache = new WeakMap<Snapshot, readonly Thing[]>();

function read(snapshot: Snapshot): readonly Thing[] {
  const patches = patchesIn(snapshot);
  const paths = existing(snapshot).manifests.filter((path) => !patches.has(path));
  const productive = paths.filter(isProductive);
  const written = (productive.length === 0 ? paths : productive).flatMap((path) =>
    thingsIn(path, snapshot.text(path) ?? ''),
  );
  return [...written, ...valuesThings(snapshot)];
}

/** The objects of one file. */
export function thingsIn(path: string, text: string): Thing[] {
  return resourcesOf(text).resources.flatMap(({ kind, name, namespace, root }) => {
    const value = toJson(root);
    return name === '' ? [] : [{ path, kind, name, namespace, value, pod: podIn(kind, value) }];
  });
}

function patchesIn({ entries, text }: Snapshot): ReadonlySet<string> {
  const kustomizations = entries.filter(({ path }) => isKustomizationPath(path));
  return new Set(
    kustomizations.flatMap(({ path }) => {
      const parsed = parse(text(path) ?? '');
      const root = parsed.ok ? parsed.value.root : undefined;
      if (root?.kind !== 'map') return [];
      return entriesOf(root, path).flatMap((entry) => (entry.role === 'patch' ? [entry.path] : []));
    }),
  );
}

const places: readonly FieldPath[] = [
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['spec', 'template', 'spec'],
];

function podIn(kind: string, value: Json): FieldPath | undefined {
  if (kind === 'Pod') return ['spec'];
  return places.find((place) => isList(valueAt(value, [...place, 'containers'])));
}

export type ContainerPlace = {
  readonly name: string;
  readonly image: string;
  readonly at: FieldPath;
  readonly value: Json;
};

/** The containers of a workload, those that run first and then those that prepare. */
export function containersIn({ value, pod }: Thing): readonly ContainerPlace[] {
  if (pod === undefined) return [];
  return ['containers', 'initContainers'].flatMap((list) => {
    const items = valueAt(value, [...pod, list]);
    return (isList(items) ? items : []).filter(isMap).map((item, index) => {
      const name = typeof item['name'] === 'string' ? item['name'] : '';
      const step = name === '' ? index : { by: 'name', is: name };
      const image = typeof item['image'] === 'string' ? item['image'] : '';
      return { name, image, at: [...pod, list, step], value: item };
    });
  });
}
