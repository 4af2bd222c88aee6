import type { Volume } from '../../container.ts';
import type { Workload } from '../../spec.ts';
import { nameFor } from '../convert/names.ts';
import type { Mount, Service } from '../model/model.ts';

/** A volume that a service of the repository shares with others of the file. */
export type SharedVolume = {
  readonly volume: string;
  readonly path: string;
  readonly with: readonly string[];
};

export function sharedBy(services: readonly Service[], others: readonly Service[]): readonly SharedVolume[] {
  const own = services.flatMap(({ mounts }) => mounts.filter(({ kind }) => kind === 'named'));
  return own.flatMap(({ source = '', target }) => {
    const users = others.filter(({ mounts }) => mounts.some((one) => isOf(one, source)));
    return users.length === 0 ? [] : [{ volume: source, path: target, with: users.map(({ name }) => name) }];
  });
}

function isOf({ kind, source }: Mount, volume: string): boolean {
  return kind === 'named' && source === volume;
}

/** The same claim in the place of one that only this one would see. */
export function onSharedVolumes(workload: Workload, shared: readonly SharedVolume[]): Workload {
  if (shared.length === 0) return workload;
  const paths = new Set(shared.map(({ path }) => path));
  const own = (workload.volumes ?? []).filter(({ path = '' }) => !paths.has(path));
  const more = shared.map(({ volume, path }): Volume => {
    const claim = nameFor(volume);
    return { name: claim, path, source: { kind: 'existing', claim } };
  });
  return {
    ...workload,
    volumes: [...own, ...more],
    writable: workload.writable.filter((path) => !paths.has(path)),
  };
}
