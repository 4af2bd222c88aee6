import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import fs from 'node:fs';
import { join } from 'node:path';
import git from 'isomorphic-git';
import type { Commit, TreeEntry } from './format.ts';

/** One bare repository on disk and what was read of it; objects never change, so they may be kept. */
export type GitStore = {
  readonly fs: typeof fs;
  readonly gitdir: string;
  readonly cache: object;
  readonly trees: Map<string, readonly TreeEntry[]>;
  readonly commits: Map<string, Commit>;
  readonly flats: Map<string, FlatTree>;
  /** Bytes of blobs. */
  readonly sizes: Map<string, number>;
};

/** Every file of a tree by its path. */
export type FlatTree = ReadonlyMap<string, { readonly mode: string; readonly oid: string }>;

export type GitStores = {
  readonly folder: string;
  readonly of: (repo: { readonly id: number }) => GitStore;
  readonly create: (repo: NewStore) => Promise<void>;
};

export type NewStore = {
  readonly id: number;
  readonly defaultBranch: string;
  readonly parent: number | null;
};

export function createGitStores(folder: string): GitStores {
  mkdirSync(folder, { recursive: true });
  const open = new Map<number, GitStore>();
  function of(repo: { readonly id: number }): GitStore {
    const held = open.get(repo.id);
    if (held !== undefined) return held;
    const gitdir = join(folder, `${repo.id}.git`);
    const made = {
      fs,
      gitdir,
      cache: {},
      trees: new Map(),
      commits: new Map(),
      flats: new Map(),
      sizes: new Map(),
    };
    open.set(repo.id, made);
    return made;
  }
  return { folder, of, create: (repo) => createBare(of(repo), folder, repo) };
}

async function createBare(store: GitStore, folder: string, repo: NewStore): Promise<void> {
  await git.init({ fs, gitdir: store.gitdir, bare: true, defaultBranch: repo.defaultBranch });
  if (repo.parent === null) return;
  // A fork shares the objects of its network, as GitHub's do: a pull request can then read both sides.
  const objects = join(store.gitdir, 'objects');
  if (existsSync(objects)) fs.rmSync(objects, { recursive: true });
  symlinkSync(join(folder, `${repo.parent}.git`, 'objects'), objects);
}
