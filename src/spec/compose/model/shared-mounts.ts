import { itemsOf, field, textOf } from '../read/node.ts';
import type { Mount, Service } from './model.ts';

/** Each service with the mounts of those that it takes over by `volumes_from`. */
export function withSharedMounts(services: readonly Service[]): Service[] {
  const byName = new Map(services.map((service) => [service.name, service]));
  return services.map((service) => {
    const added = itemsOf(field(service.node, 'volumes_from')).flatMap((item) => {
      const [name = '', mode] = (textOf(item) ?? '').replace(/^container:/u, '').split(':');
      const other = byName.get(name);
      return other === undefined || other === service ? [] : shared(other, mode === 'ro');
    });
    return added.length === 0 ? service : { ...service, mounts: [...service.mounts, ...added] };
  });
}

/** What has no name of its own is called as its owner's claim for it. */
function shared({ name, mounts }: Service, isReadOnly: boolean): Mount[] {
  return mounts.flatMap((mount, index): Mount[] => {
    if (mount.kind === 'tmpfs' || mount.kind === 'other') return [];
    const isMode = mount.isReadOnly || isReadOnly;
    if (mount.kind === 'named') return [{ ...mount, isReadOnly: isMode }];
    return [{ ...mount, kind: 'named', source: `${name}-claim${index}`, isReadOnly: isMode }];
  });
}
