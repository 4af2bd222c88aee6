import type { Json } from '../../../kernel/json.ts';
import { isQuoted } from '../given/placed.ts';
import { isList, isMap, mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** Where a manifest names another object, by its kind: a key, and the key in it. */
const references: Readonly<Record<string, readonly (readonly [key: string, inner?: string])[]>> = {
  ConfigMap: [
    ['configMapRef', 'name'],
    ['configMapKeyRef', 'name'],
    ['configMap', 'name'],
  ],
  Secret: [
    ['secretRef', 'name'],
    ['secretKeyRef', 'name'],
    ['secret', 'secretName'],
  ],
  PersistentVolumeClaim: [['claimName']],
  PersistentVolume: [['volumeName']],
  ServiceAccount: [['serviceAccountName']],
  Service: [['serviceName']],
  PriorityClass: [['priorityClassName']],
};

/** An object without a name is what a quoted one waits for, where that names just one that nobody has. */
export function awaitedName({ kind }: Draft, drafts: readonly Draft[]): string | undefined {
  const texts = drafts
    .filter(isQuoted)
    .flatMap(({ work, facts }) => [
      work.pod,
      work.controller,
      ...work.containers,
      ...work.initContainers,
      mapOf(facts['given']),
    ]);
  const free = referredIn(texts, kind).filter((name) =>
    drafts.every((one) => one.kind !== kind || one.name !== name),
  );
  return free.length === 1 ? free[0] : undefined;
}

/** Names of objects of a kind that manifests refer to. */
export function referredIn(manifests: readonly Json[], kind: string): string[] {
  const places = references[kind] ?? [];
  return [...new Set(manifests.flatMap((one) => namesIn(one, places)))];
}

type Places = (typeof references)[string];

function namesIn(value: Json | undefined, places: Places): string[] {
  if (isList(value)) return value.flatMap((one) => namesIn(one, places));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, own]) => {
    const said = places.flatMap(([outer, inner]) => (outer === key ? (nameAt(own, inner) ?? []) : []));
    return said.length > 0 ? said : namesIn(own, places);
  });
}

function nameAt(value: Json | undefined, inner: string | undefined): string | undefined {
  return textOf(inner === undefined ? value : mapOf(value)[inner]);
}
