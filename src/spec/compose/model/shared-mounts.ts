import { itemsOf, field, textOf } from '../read/node.ts';
import type { Mount, Service } from './model.ts';

/** Each service with the mounts of those that it takes over by `volumes_from`. */
export function withSharedMounts(services: readonly Service[]): Service[] {
  const lenders = new Set(services.flatMap((service) => takenFrom(service).map(({ name }) => name)));
  const all = services.map((service) => (lenders.has(service.name) ? withNames(service) : service));
  const byName = new Map(all.map((service) => [service.name, service]));
  return all.map((service) => {
    const added = takenFrom(service).flatMap(({ name, isReadOnly }) => {
      const other = byName.get(name);
      return other === undefined || other === service ? [] : shared(other, isReadOnly);
    });
    return added.length === 0 ? service : { ...service, mounts: [...service.mounts, ...added] };
  });
}

type Taken = { readonly name: string; readonly isReadOnly: boolean };

function takenFrom({ node }: Service): Taken[] {
  return itemsOf(field(node, 'volumes_from')).map((item) => {
    const [name = '', mode] = (textOf(item) ?? '').replace(/^container:/u, '').split(':');
    return { name, isReadOnly: mode === 'ro' };
  });
}

/** What two services see outlives one of them, and is called as the claim of its owner. */
function withNames(service: Service): Service {
  const mounts = service.mounts.map((mount, index): Mount => {
    return mount.kind === 'anonymous'
      ? { ...mount, kind: 'named', source: `${service.name}-claim${index}` }
      : mount;
  });
  return { ...service, mounts };
}

/** A path of the machine is called by its place among the mounts of its owner. */
function shared({ name, mounts }: Service, isReadOnly: boolean): Mount[] {
  return mounts.flatMap((mount, index): Mount[] => {
    if (mount.kind === 'tmpfs' || mount.kind === 'other') return [];
    const taken = { ...mount, isReadOnly: mount.isReadOnly || isReadOnly };
    return [mount.kind === 'bind' ? { ...taken, place: { service: name, index } } : taken];
  });
}
