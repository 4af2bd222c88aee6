import { readTree, writeTree } from './objects.ts';
import type { GitStore } from './stores.ts';
import type { TreeEntry } from './format.ts';

/** A file as it should be at a path, or null where there should be none. */
export type TreeChange = { readonly mode: string; readonly oid: string } | null;

type Branch = { readonly changes: Map<string, TreeChange>; readonly folders: Map<string, Branch> };

/** Writes the tree that comes of changing some paths; folders that nothing touches are shared with the old tree. */
export async function changeTree(
  store: GitStore,
  base: string | undefined,
  changes: ReadonlyMap<string, TreeChange>,
): Promise<string> {
  const root: Branch = { changes: new Map(), folders: new Map() };
  for (const [path, change] of changes) place(root, path.split('/'), change);
  return (await writeBranch(store, base, root)) ?? writeTree(store, []);
}

/** The entry at a path: a file, folder, link or submodule. */
export async function entryAt(store: GitStore, tree: string, path: string): Promise<TreeEntry | undefined> {
  const parts = path.split('/').filter((part) => part !== '');
  let entry: TreeEntry = { mode: '040000', path: '', oid: tree, type: 'tree' };
  for (const part of parts) {
    if (entry.type !== 'tree') return undefined;
    const next: TreeEntry | undefined = (await readTree(store, entry.oid))?.find(
      (child) => child.path === part,
    );
    if (next === undefined) return undefined;
    entry = next;
  }
  return entry;
}

function place(branch: Branch, parts: readonly string[], change: TreeChange): void {
  const [name = '', ...rest] = parts;
  if (rest.length === 0) {
    branch.changes.set(name, change);
    return;
  }
  const folder = branch.folders.get(name) ?? { changes: new Map(), folders: new Map() };
  branch.folders.set(name, folder);
  place(folder, rest, change);
}

async function writeBranch(
  store: GitStore,
  base: string | undefined,
  branch: Branch,
): Promise<string | undefined> {
  const old = base === undefined ? [] : ((await readTree(store, base)) ?? []);
  const entries = new Map(old.map((entry) => [entry.path, entry]));
  for (const [name, change] of branch.changes) {
    setOrDelete(entries, name, change === null ? undefined : { ...change, path: name, type: 'blob' });
  }
  for (const [name, folder] of branch.folders) {
    const before = entries.get(name);
    const oid = await writeBranch(store, before?.type === 'tree' ? before.oid : undefined, folder);
    setOrDelete(
      entries,
      name,
      oid === undefined ? undefined : { mode: '040000', path: name, oid, type: 'tree' },
    );
  }
  return entries.size === 0 ? undefined : writeTree(store, [...entries.values()]);
}

function setOrDelete(entries: Map<string, TreeEntry>, name: string, entry: TreeEntry | undefined): void {
  if (entry === undefined) entries.delete(name);
  else entries.set(name, entry);
}
