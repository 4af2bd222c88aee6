import type { Json, JsonMap } from '../../kernel/json.ts';
import type { Container, Mount, Volume, VolumeSource } from '../../spec/container.ts';
import { mountsOf } from '../../spec/config-files.ts';
import { claimName, isTemplated } from '../../spec/claims.ts';
import type { Workload } from '../../spec/spec.ts';
import type { Terms } from '../manifest.ts';

/** Everything that the pods mount, our own writable folders first. */
export function podVolumes(workload: Workload, terms: Terms): Json[] {
  const folders = [
    ...mainFolders(workload, terms).map(({ name }) => name),
    ...others(workload).flatMap((one) => (needsTmp(one, terms) ? [ownTmp(one)] : [])),
  ];
  const declared = (workload.volumes ?? []).flatMap((volume) => {
    const source = isTemplated(volume, workload) ? undefined : sourceOf(volume, workload);
    return source === undefined ? [] : [{ name: volume.name, ...source }];
  });
  const { files } = workload;
  const copies = files === undefined ? [] : [{ name: filesVolume, configMap: { name: files.map } }];
  return [...folders.map((name) => ({ name, emptyDir: {} })), ...declared, ...copies];
}

const filesVolume = 'files';

export function mainMounts(workload: Workload, terms: Terms): Json[] {
  const folders = mainFolders(workload, terms).map(({ name, path }) => ({ name, mountPath: path }));
  const declared = (workload.volumes ?? []).flatMap(({ name, path, subPath, readOnly }) =>
    path === undefined ? [] : [{ name, mountPath: path, subPath, readOnly }],
  );
  const { files } = workload;
  const copies = files === undefined ? [] : mountsOf(files);
  return [
    ...folders,
    ...declared,
    ...copies.map(({ path, subPath }) => ({ name: filesVolume, mountPath: path, subPath, readOnly: true })),
  ];
}

export function otherMounts(container: Container, terms: Terms): Json[] {
  const tmp = needsTmp(container, terms) ? [{ name: ownTmp(container), mountPath: '/tmp' }] : [];
  const declared = (container.mounts ?? []).map(({ volume, path, ...rest }: Mount) => {
    return { name: volume, mountPath: path, subPath: rest.subPath, readOnly: rest.readOnly };
  });
  return [...tmp, ...declared];
}

/** Claims that a StatefulSet makes for each copy. */
export function claimTemplates(workload: Workload): Json[] {
  return (workload.volumes ?? [])
    .filter((volume) => isTemplated(volume, workload))
    .flatMap(({ name, source }) =>
      source.kind === 'claim' ? [{ metadata: { name }, spec: claimSpec(source) }] : [],
    );
}

export type Claim = Extract<VolumeSource, { kind: 'claim' }>;

function claimSpec({ mode = 'ReadWriteOnce', class: storageClassName, size }: Claim): JsonMap {
  return { accessModes: [mode], storageClassName, resources: { requests: { storage: size } } };
}

/** Claims that are made once, beside the workload. */
export function ownClaims(workload: Workload): readonly (Claim & { readonly name: string })[] {
  return (workload.volumes ?? []).flatMap((volume) => {
    const { source } = volume;
    if (source.kind !== 'claim' || isTemplated(volume, workload)) return [];
    return [{ ...source, name: claimName(volume, workload) }];
  });
}

function sourceOf(volume: Volume, workload: Workload): JsonMap {
  const { source } = volume;
  switch (source.kind) {
    case 'empty':
      return { emptyDir: { medium: source.medium, sizeLimit: source.size } };
    case 'claim':
      return { persistentVolumeClaim: { claimName: claimName(volume, workload) } };
    case 'existing':
      return { persistentVolumeClaim: { claimName: source.claim, readOnly: source.readOnly } };
    case 'configMap':
      return { configMap: { name: source.from, items: itemsOf(source.items) } };
    case 'secret':
      return { secret: { secretName: source.from, items: itemsOf(source.items) } };
    case 'host':
      return { hostPath: { path: source.path, type: source.type } };
    case 'other':
      return source.source;
  }
}

function itemsOf(items: Readonly<Record<string, string>> | undefined): Json | undefined {
  return items === undefined ? undefined : Object.entries(items).map(([key, path]) => ({ key, path }));
}

type Folder = { readonly name: string; readonly path: string };

/** On a read-only root `/tmp` must be writable, and what else the program writes to. */
function mainFolders({ writable, volumes = [], files, exception }: Workload, { profile }: Terms): Folder[] {
  if (profile === 'minimal') return [];
  const own = exception?.writableRoot === true ? [] : ['/tmp'];
  const copies = files === undefined ? [] : mountsOf(files);
  const taken = new Set([...volumes, ...copies].map(({ path }) => path));
  const free = [...new Set([...own, ...writable])].filter((path) => !taken.has(path));
  const names = new Set(volumes.map(({ name }) => name));
  return free.map((path) => {
    const plain = volumeOf(path);
    let name = plain;
    for (let count = 2; names.has(name); count += 1) name = `${plain}-${count}`;
    names.add(name);
    return { name, path };
  });
}

function others({ initContainers = [], sidecars = [] }: Workload): readonly Container[] {
  return [...initContainers, ...sidecars];
}

function needsTmp({ mounts = [], isOwn }: Container, { profile }: Terms): boolean {
  return profile === 'production' && isOwn !== true && mounts.every(({ path }) => path !== '/tmp');
}

function ownTmp({ name }: Container): string {
  return `tmp-${name}`.slice(0, 63).replaceAll(/-+$/gu, '');
}

function volumeOf(path: string): string {
  return path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(-50);
}
