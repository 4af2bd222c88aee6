import git from 'isomorphic-git';
import type { FlatTree, GitStore, TreeEntry } from './stores.ts';

export type Person = { readonly name: string; readonly email: string; readonly date: string };

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
};

export type NewCommit = Omit<Commit, 'sha' | 'committer'> & { readonly committer?: Person };

const keptTrees = 2000;

export async function readBlob(store: GitStore, oid: string): Promise<Uint8Array | undefined> {
  const read = await git.readBlob({ ...where(store), oid }).catch(undefinedIfMissing);
  return read?.blob;
}

export async function writeBlob(store: GitStore, bytes: Uint8Array): Promise<string> {
  const oid = await git.writeBlob({ fs: store.fs, gitdir: store.gitdir, blob: bytes });
  store.sizes.set(oid, bytes.byteLength);
  return oid;
}

export async function readTree(store: GitStore, oid: string): Promise<readonly TreeEntry[] | undefined> {
  const held = store.trees.get(oid);
  if (held !== undefined) return held;
  const read = await git.readTree({ ...where(store), oid }).catch(undefinedIfMissing);
  if (read === undefined) return undefined;
  keep(store.trees, oid, read.tree);
  return read.tree;
}

export async function writeTree(store: GitStore, entries: readonly TreeEntry[]): Promise<string> {
  const tree = entries.map((entry) => ({ ...entry, type: typeOf(entry.mode) }));
  return git.writeTree({ fs: store.fs, gitdir: store.gitdir, tree });
}

export async function readCommit(store: GitStore, oid: string): Promise<Commit | undefined> {
  const read = await git.readCommit({ ...where(store), oid }).catch(undefinedIfMissing);
  if (read === undefined) return undefined;
  const { commit } = read;
  return {
    sha: read.oid,
    tree: commit.tree,
    parents: commit.parent,
    message: commit.message,
    author: fromGit(commit.author),
    committer: fromGit(commit.committer),
  };
}

export function writeCommit(store: GitStore, commit: NewCommit): Promise<string> {
  return git.writeCommit({
    fs: store.fs,
    gitdir: store.gitdir,
    commit: {
      message: commit.message.endsWith('\n') ? commit.message : `${commit.message}\n`,
      tree: commit.tree,
      parent: [...commit.parents],
      author: toGit(commit.author),
      committer: toGit(commit.committer ?? commit.author),
    },
  });
}

/** What kind of object an id names; undefined where there is none. */
export async function typeOfObject(store: GitStore, oid: string): Promise<string | undefined> {
  const read = await git.readObject({ ...where(store), oid, format: 'content' }).catch(undefinedIfMissing);
  return read?.type;
}

export async function flatten(store: GitStore, tree: string): Promise<FlatTree> {
  const held = store.flats.get(tree);
  if (held !== undefined) return held;
  const flat = new Map<string, { mode: string; oid: string }>();
  await collect(store, { tree, prefix: '' }, flat);
  keep(store.flats, tree, flat);
  return flat;
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

function keep<T>(held: Map<string, T>, oid: string, value: T): void {
  if (held.size >= keptTrees) held.delete(held.keys().next().value ?? '');
  held.set(oid, value);
}

function where(store: GitStore): { fs: GitStore['fs']; gitdir: string; cache: object } {
  return { fs: store.fs, gitdir: store.gitdir, cache: store.cache };
}

function typeOf(mode: string): 'tree' | 'commit' | 'blob' {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

function undefinedIfMissing(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'NotFoundError' || code === 'ObjectTypeError') return undefined;
  throw error;
}

type GitPerson = { name: string; email: string; timestamp: number; timezoneOffset: number };

function toGit(person: Person): GitPerson {
  const timestamp = Math.floor(Date.parse(person.date) / 1000);
  return { name: person.name, email: person.email, timestamp, timezoneOffset: 0 };
}

function fromGit(person: GitPerson): Person {
  const date = `${new Date(person.timestamp * 1000).toISOString().slice(0, 19)}Z`;
  return { name: person.name, email: person.email, date };
}
