import { identity } from '../../lint/diff/pairs.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import type { Rendered } from './unit.ts';

/** Builds at the end where a file stands, and at the other end of the change. */
export type Builds = { readonly here: readonly Rendered[]; readonly there: readonly Rendered[] };

/** A file that moved into one build, or out of it, is part of that: to the cluster its objects are the same. */
export function adopted(files: readonly Rendered[], { here, there }: Builds): Rendered[] {
  const had = groupsOf(here);
  const has = groupsOf(there);
  return files.map((file) => {
    const ids = identitiesOf(file);
    const homes = new Set(ids.flatMap((id) => [...(has.get(id) ?? [])]));
    const [home] = homes;
    const isMoved = homes.size === 1 && ids.every((id) => has.has(id) && !had.has(id));
    return isMoved && home !== undefined ? { ...file, group: home } : file;
  });
}

function groupsOf(builds: readonly Rendered[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const build of builds)
    for (const id of identitiesOf(build)) groups.set(id, (groups.get(id) ?? new Set()).add(build.group));
  return groups;
}

function identitiesOf({ text }: Rendered): string[] {
  return resourcesOf(text).resources.map(identity);
}
