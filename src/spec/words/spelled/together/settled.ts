import type { JsonMap, Json } from '../../../../kernel/json.ts';
import { listOf, mapOf, scalar } from '../../merge.ts';
import { beside } from '../settled.ts';
import type { Shared } from './shared.ts';

/** Stands for the name of the object that was told of before. */
export const same = 'the-one-before';
/** Stands for the labels of the pods that are told of beside. */
export const thePods = 'told-of=beside';

const clusterWide = new Set(['PersistentVolume', 'StorageClass', 'Namespace', 'ClusterRole', 'ClusterRoleBinding', 'PriorityClass']);

/** Objects that were told together, each with what was said of all, and with what only points to another of them said by its name. */
export function settledTogether(given: readonly JsonMap[], shared: Shared): readonly JsonMap[] | undefined {
  const named = namedAlike(given);
  const space = shared.space ?? onlySpace(named);
  const placed = named.map((one) => labelledAs(placedIn(one, space), shared));
  const all = placed.map((one) => mapOf(referred(selecting(alike(one, placed), placed), placed)));
  return isTwice(all) ? undefined : all;
}

/** Something of it points to what nobody told of. */
export function isOpen(one: JsonMap): boolean {
  const said = JSON.stringify(one);
  return [JSON.stringify(beside).slice(1, -1), same, 'told-of'].some((mark) => said.includes(mark));
}

function isTwice(all: readonly JsonMap[]): boolean {
  return new Set(all.map((one) => `${kindOf(one)} ${nameOf(one)}`)).size < all.length;
}

function kindOf(one: JsonMap): string {
  return scalar(one['kind']);
}

function nameOf(one: JsonMap): string {
  return scalar(mapOf(one['metadata'])['name']);
}

/** `a Service of the same name`: as the one before it is called, or the one behind the first. */
function namedAlike(given: readonly JsonMap[]): JsonMap[] {
  let last = given.map((one) => nameOf(one)).find((name) => name !== same) ?? same;
  return given.map((one) => {
    const own = nameOf(one);
    if (own !== same) last = own;
    return own === same ? { ...one, metadata: { ...mapOf(one['metadata']), name: last } } : one;
  });
}

function onlySpace(all: readonly JsonMap[]): string | undefined {
  const told = all.flatMap((one) => mapOf(one['metadata'])['namespace'] ?? []).map((one) => scalar(one));
  const made = all.filter((one) => kindOf(one) === 'Namespace').map((one) => nameOf(one));
  const [only, ...others] = new Set(told.length > 0 ? told : made);
  return others.length === 0 ? only : undefined;
}

function placedIn(one: JsonMap, namespace: string | undefined): JsonMap {
  if (namespace === undefined || clusterWide.has(kindOf(one))) return one;
  return { ...one, metadata: { namespace, ...mapOf(one['metadata']) } };
}

function labelledAs(one: JsonMap, { labels }: Shared): JsonMap {
  if (labels === undefined) return one;
  const metadata = mapOf(one['metadata']);
  const own = { ...one, metadata: { ...metadata, labels: { ...labels, ...mapOf(metadata['labels']) } } };
  const spec = mapOf(one['spec']);
  const template = mapOf(spec['template']);
  if (Object.keys(template).length === 0) return own;
  return {
    ...own,
    spec: {
      ...spec,
      selector: { matchLabels: labels },
      template: { ...template, metadata: { ...mapOf(template['metadata']), labels } },
    },
  };
}

const pair: Readonly<Record<string, string>> = {
  PersistentVolume: 'PersistentVolumeClaim',
  PersistentVolumeClaim: 'PersistentVolume',
};

/** What a claim and its volume have alike is told of one of them. */
function alike(one: JsonMap, all: readonly JsonMap[]): JsonMap {
  const other = mapOf(onlyOf(pair[kindOf(one)], all)?.['spec']);
  const spec = mapOf(one['spec']);
  const [modes, name] = [listOf(spec['accessModes']), spec['storageClassName']];
  const isMarked = mapOf(mapOf(spec['selector'])['matchLabels'])[beside] !== undefined;
  const marks = mapOf(onlyOf(pair[kindOf(one)], all)?.['metadata'])['labels'];
  const isClassOpen = String(name).startsWith(beside) && all.every((each) => kindOf(each) !== 'StorageClass');
  return {
    ...one,
    ...(one['spec'] !== undefined && {
      spec: {
        ...spec,
        ...(modes[0] === beside && { accessModes: other['accessModes'] ?? modes }),
        ...(isMarked && marks !== undefined && { selector: { matchLabels: marks } }),
        ...(isClassOpen && { storageClassName: other['storageClassName'] ?? (name === beside ? name : undefined) }),
      },
    }),
  };
}

/** A Service of which nobody says otherwise leads to the pods of its name, or to the only ones. */
function selecting(one: JsonMap, all: readonly JsonMap[]): JsonMap {
  const spec = mapOf(one['spec']);
  if (kindOf(one) !== 'Service' || mapOf(spec['selector'])['told-of'] === undefined) return one;
  const pods = all.filter((each) => podLabels(each) !== undefined);
  const meant = pods.find((each) => nameOf(each) === nameOf(one)) ?? (pods.length === 1 ? pods[0] : undefined);
  const labels = meant === undefined ? undefined : podLabels(meant);
  const ports = listOf(spec['ports']).map((port) => targeted(mapOf(port), meant));
  return { ...one, spec: { ...spec, selector: labels ?? mapOf(spec['selector']), ports } };
}

/** Its only port leads to the only one of the pods. */
function targeted(port: JsonMap, pods: JsonMap | undefined): JsonMap {
  const spec = mapOf(pods?.['spec']);
  const containers = listOf(mapOf(mapOf(spec['template'])['spec'])['containers'] ?? spec['containers']);
  const [only, ...others] = containers.flatMap((one) => listOf(mapOf(one)['ports']));
  const number = mapOf(only)['containerPort'];
  const isOpen = port['targetPort'] === undefined && others.length === 0;
  return isOpen && number !== undefined && number !== port['port'] ? { ...port, targetPort: number } : port;
}

function podLabels(one: JsonMap): JsonMap | undefined {
  const template = mapOf(mapOf(mapOf(mapOf(one['spec'])['template'])['metadata'])['labels']);
  const own = kindOf(one) === 'Pod' ? mapOf(mapOf(one['metadata'])['labels']) : template;
  return Object.keys(own).length === 0 ? undefined : own;
}

const kinds: Readonly<Record<string, string>> = {
  configMapRef: 'ConfigMap',
  configMap: 'ConfigMap',
  secretRef: 'Secret',
  secretKeyRef: 'Secret',
};
const fields: Readonly<Record<string, string>> = {
  claimName: 'PersistentVolumeClaim',
  secretName: 'Secret',
  storageClassName: 'StorageClass',
  volumeName: 'PersistentVolume',
};

/** What is left open is the only one of its kind that is told of. */
function referred(value: Json, all: readonly JsonMap[], field = ''): Json {
  if (Array.isArray(value)) return value.map((one: Json) => referred(asService(one, all), all, field));
  if (typeof value !== 'object' || value === null) return value;
  const map = mapOf(value);
  const kind = kinds[field] ?? (map['kind'] === 'VolumeSnapshot' ? 'VolumeSnapshot' : undefined);
  return Object.fromEntries(
    Object.entries(map).map(([key, one]) => {
      if (one !== beside) return [key, referred(one ?? null, all, key)];
      if (key === 'key') return [key, onlyKeyOf(onlyOf(kind, all, scalar(map['name']))) ?? beside];
      if (field === 'parentRefs') return [key, nameIn(onlyOf('Gateway', all)) ?? beside];
      if (key === 'storage') return [key, sizeIn(all, field) ?? beside];
      if (key === 'kubernetes.io/service-name') return [key, nameIn(bareIn(all)) ?? beside];
      return [key, nameIn(onlyOf(fields[key] ?? kind, all)) ?? beside];
    }),
  );
}

function onlyOf(kind: string | undefined, all: readonly JsonMap[], name: string = beside): JsonMap | undefined {
  const own = all.filter((one) => kindOf(one) === kind);
  const [only, ...others] = name === beside ? own : own.filter((one) => nameOf(one) === name);
  return others.length === 0 ? only : undefined;
}

function nameIn(one: JsonMap | undefined): string | undefined {
  return one === undefined ? undefined : nameOf(one);
}

function sizeIn(all: readonly JsonMap[], field: string): Json | undefined {
  if (field === 'requests') return mapOf(mapOf(onlyOf('PersistentVolume', all)?.['spec'])['capacity'])['storage'];
  const asked = mapOf(mapOf(onlyOf('PersistentVolumeClaim', all)?.['spec'])['resources'])['requests'];
  return mapOf(asked)['storage'];
}

function onlyKeyOf(one: JsonMap | undefined): string | undefined {
  const [only, ...others] = Object.keys({ ...mapOf(one?.['data']), ...mapOf(one?.['stringData']) });
  return others.length === 0 ? only : undefined;
}

/** The only Service that leads to no pods. */
function bareIn(all: readonly JsonMap[]): JsonMap | undefined {
  const [only, ...others] = all.filter((one) => {
    const spec = mapOf(one['spec']);
    return kindOf(one) === 'Service' && spec['selector'] === undefined && spec['externalName'] === undefined;
  });
  return others.length === 0 ? only : undefined;
}

/** `on that same port`: as the Service has it. */
function asService(one: Json, all: readonly JsonMap[]): Json {
  if (mapOf(one)['port'] !== beside) return one;
  const [port, ...others] = listOf(mapOf(bareIn(all)?.['spec'])['ports']);
  return port === undefined || others.length > 0 ? one : { protocol: 'TCP', ...mapOf(port) };
}
