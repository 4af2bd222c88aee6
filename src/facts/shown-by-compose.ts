import { join } from '../kernel/paths.ts';
import { composeServices } from './compose.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder } from './tree.ts';

/** Pages that compose mounts into the server of somebody else, beside other services, are its and no service of their own. */
export function withoutShown(services: readonly Service[], snapshot: Snapshot): readonly Service[] {
  if (services.some(({ language }) => language !== 'static') || services.length === 0) return services;
  const all = composeServices(snapshot);
  const mounted = all.filter(({ context }) => context === undefined).flatMap(({ binds }) => binds);
  if (all.length < 2) return services;
  return services.filter(({ path, assets = '' }) => {
    const pages = join(folderOf(path), assets);
    return !mounted.some((bind) => bind !== '' && isUnder(pages, bind));
  });
}
