import { sizeOfBlob } from '../git/objects.ts';
import type { GitStore } from '../git/stores.ts';
import type { TreeEntry } from '../git/format.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { apiLink } from './links.ts';

export type ListedTree = {
  readonly sha: string;
  readonly entries: readonly TreeEntry[];
  readonly sizes: ReadonlyMap<string, number>;
};

export function presentTree(world: World, repo: Repository, { sha, entries, sizes }: ListedTree) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}/git`);
  const tree = entries.map((entry) => ({
    path: entry.path,
    mode: entry.mode,
    type: entry.type,
    sha: entry.oid,
    ...(entry.type === 'blob' ? { size: sizes.get(entry.oid) ?? 0 } : {}),
    ...(entry.type === 'commit' ? {} : { url: `${api}/${entry.type}s/${entry.oid}` }),
  }));
  return { sha, url: `${api}/trees/${sha}`, tree };
}

/** Blobs do not change, so their sizes are looked up once for each store. */
export async function sizesOf(
  store: GitStore,
  entries: readonly TreeEntry[],
): Promise<ReadonlyMap<string, number>> {
  for (const { oid, type } of entries) {
    if (type !== 'blob' || store.sizes.has(oid)) continue;
    store.sizes.set(oid, await sizeOfBlob(store, oid));
  }
  return store.sizes;
}
