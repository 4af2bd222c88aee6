import git from 'isomorphic-git';
import {
  formatCommit,
  formatTree,
  parseCommit,
  parseTree,
  type Commit,
  type Person,
  type TreeEntry,
} from './format.ts';
import { readLoose, readLooseHeader, writeLoose, type LooseObject } from './loose.ts';
import type { FlatTree, GitStore } from './stores.ts';

export type { Commit, Person } from './format.ts';

export type NewCommit = Omit<Commit, 'sha' | 'committer'> & { readonly committer?: Person };

const keptTrees = 2000;
const keptCommits = 20_000;

export async function readBlob(store: GitStore, oid: string): Promise<Uint8Array | undefined> {
  const read = await readObject(store, oid);
  return read?.type === 'blob' ? read.content : undefined;
}

export async function writeBlob(store: GitStore, bytes: Uint8Array): Promise<string> {
  return writeLoose(store.gitdir, 'blob', bytes);
}

/** Bytes of a blob, without reading it where it can be helped. */
export async function sizeOfBlob(store: GitStore, oid: string): Promise<number> {
  const header = readLooseHeader(store.gitdir, oid);
  return header?.size ?? (await readObject(store, oid))?.content.byteLength ?? 0;
}

export async function readTree(store: GitStore, oid: string): Promise<readonly TreeEntry[] | undefined> {
  const held = store.trees.get(oid);
  if (held !== undefined) return held;
  const read = await readObject(store, oid);
  if (read?.type !== 'tree') return undefined;
  return keep(store.trees, { oid, value: parseTree(read.content), most: keptTrees });
}

export async function writeTree(store: GitStore, entries: readonly TreeEntry[]): Promise<string> {
  return writeLoose(store.gitdir, 'tree', formatTree(entries));
}

export async function readCommit(store: GitStore, oid: string): Promise<Commit | undefined> {
  const held = store.commits.get(oid);
  if (held !== undefined) return held;
  const read = await readObject(store, oid);
  if (read?.type !== 'commit') return undefined;
  return keep(store.commits, { oid, value: parseCommit(oid, read.content), most: keptCommits });
}

export async function writeCommit(store: GitStore, commit: NewCommit): Promise<string> {
  const { committer = commit.author } = commit;
  return writeLoose(store.gitdir, 'commit', formatCommit({ ...commit, committer }));
}

/** What kind of object an id names; undefined where there is none. */
export async function typeOfObject(store: GitStore, oid: string): Promise<string | undefined> {
  return readLooseHeader(store.gitdir, oid)?.type ?? (await readObject(store, oid))?.type;
}

export async function flatten(store: GitStore, tree: string): Promise<FlatTree> {
  const held = store.flats.get(tree);
  if (held !== undefined) return held;
  const flat = new Map<string, { mode: string; oid: string }>();
  await collect(store, { tree, prefix: '' }, flat);
  return keep(store.flats, { oid: tree, value: flat, most: 50 });
}

async function collect(
  store: GitStore,
  at: { readonly tree: string; readonly prefix: string },
  into: Map<string, { mode: string; oid: string }>,
): Promise<void> {
  for (const entry of (await readTree(store, at.tree)) ?? []) {
    const path = at.prefix + entry.path;
    if (entry.type === 'tree') await collect(store, { tree: entry.oid, prefix: `${path}/` }, into);
    else into.set(path, { mode: entry.mode, oid: entry.oid });
  }
}

async function readObject(store: GitStore, oid: string): Promise<LooseObject | undefined> {
  const loose = readLoose(store.gitdir, oid);
  if (loose !== undefined || !/^[0-9a-f]{40}$/u.test(oid)) return loose;
  const { fs, gitdir, cache } = store;
  try {
    const { type, object } = await git.readObject({ fs, gitdir, cache, oid, format: 'content' });
    return { type, content: Buffer.from(object as Uint8Array) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'NotFoundError') return undefined;
    throw error;
  }
}

type Kept<T> = { readonly oid: string; readonly value: T; readonly most: number };

function keep<T>(held: Map<string, T>, { oid, value, most }: Kept<T>): T {
  if (held.size >= most) held.delete(held.keys().next().value ?? '');
  held.set(oid, value);
  return value;
}
