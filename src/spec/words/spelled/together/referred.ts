import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf, scalar } from '../../merge.ts';
import { beside } from '../settled.ts';
import { kindOf, nameOf } from './named.ts';

const kinds: Readonly<Record<string, string>> = {
  configMapRef: 'ConfigMap',
  configMap: 'ConfigMap',
  secretRef: 'Secret',
  secretKeyRef: 'Secret',
  parentRefs: 'Gateway',
};
const fields: Readonly<Record<string, string>> = {
  claimName: 'PersistentVolumeClaim',
  secretName: 'Secret',
  storageClassName: 'StorageClass',
  volumeName: 'PersistentVolume',
};

/** What is left open is the only one of its kind that is told of. */
export function referred(value: Json, all: readonly JsonMap[], field = ''): Json {
  if (Array.isArray(value)) return value.map((one: Json) => referred(asService(one, all), all, field));
  if (typeof value !== 'object' || value === null) return value;
  const map = mapOf(value);
  if (field === 'service' && map['name'] === beside) return backendOf(all) ?? value;
  return Object.fromEntries(
    Object.entries(map).map(([key, one]) => [
      key,
      one === beside ? (meantBy(key, { map, field }, all) ?? beside) : referred(one ?? null, all, key),
    ]),
  );
}

type Place = { readonly map: JsonMap; readonly field: string };

/** What is meant by what only points to it, by where it stands. */
function meantBy(key: string, { map, field }: Place, all: readonly JsonMap[]): Json | undefined {
  const kind = kinds[field] ?? (map['kind'] === 'VolumeSnapshot' ? 'VolumeSnapshot' : undefined);
  if (key === 'key') return onlyKeyOf(onlyOf(kind, all, scalar(map['name'])));
  if (key === 'storage') return sizeIn(all, field);
  return nameIn(key === 'kubernetes.io/service-name' ? bareIn(all) : onlyOf(fields[key] ?? kind, all));
}

export function onlyOf(
  kind: string | undefined,
  all: readonly JsonMap[],
  name: string = beside,
): JsonMap | undefined {
  const own = all.filter((one) => kindOf(one) === kind);
  const [only, ...others] = name === beside ? own : own.filter((one) => nameOf(one) === name);
  return others.length === 0 ? only : undefined;
}

function nameIn(one: JsonMap | undefined): string | undefined {
  return one === undefined ? undefined : nameOf(one);
}

function sizeIn(all: readonly JsonMap[], field: string): Json | undefined {
  if (field === 'requests')
    return mapOf(mapOf(onlyOf('PersistentVolume', all)?.['spec'])['capacity'])['storage'];
  const asked = mapOf(mapOf(onlyOf('PersistentVolumeClaim', all)?.['spec'])['resources'])['requests'];
  return mapOf(asked)['storage'];
}

function onlyKeyOf(one: JsonMap | undefined): string | undefined {
  const [only, ...others] = Object.keys({ ...mapOf(one?.['data']), ...mapOf(one?.['stringData']) });
  return others.length === 0 ? only : undefined;
}

/** `to that Service`: the only one, on its only port. */
function backendOf(all: readonly JsonMap[]): JsonMap | undefined {
  const one = onlyOf('Service', all);
  const [port, ...others] = listOf(mapOf(one?.['spec'])['ports']).map((each) => mapOf(each)['port']);
  return one === undefined || port === undefined || others.length > 0
    ? undefined
    : { name: nameOf(one), port: { number: port } };
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
