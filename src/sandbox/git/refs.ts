import git from 'isomorphic-git';
import { readCommit, typeOfObject, type Commit } from './objects.ts';
import type { GitStore } from './stores.ts';

export type Ref = { readonly name: string; readonly sha: string };

const sha = /^[0-9a-f]{40}$/u;

/** The id that `refs/...` points at. */
export async function readRef(store: GitStore, name: string): Promise<string | undefined> {
  try {
    return await git.resolveRef({ fs: store.fs, gitdir: store.gitdir, ref: name });
  } catch {
    return undefined;
  }
}

export async function writeRef(store: GitStore, ref: Ref): Promise<void> {
  await git.writeRef({ fs: store.fs, gitdir: store.gitdir, ref: ref.name, value: ref.sha, force: true });
}

export async function deleteRef(store: GitStore, name: string): Promise<void> {
  await git.deleteRef({ fs: store.fs, gitdir: store.gitdir, ref: name });
}

/** Refs below a folder such as `refs/heads`, in the order of their names. */
export async function listRefs(store: GitStore, folder: string): Promise<readonly Ref[]> {
  const names = await git.listRefs({ fs: store.fs, gitdir: store.gitdir, filepath: folder });
  const refs = await Promise.all(
    names.map(async (name) => ({
      name: `${folder}/${name}`,
      sha: (await readRef(store, `${folder}/${name}`)) ?? '',
    })),
  );
  return refs.filter((ref) => ref.sha !== '').toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The commit that a branch, tag, `heads/x`, `refs/...`, HEAD or id names. */
export async function resolveCommit(store: GitStore, ref: string): Promise<Commit | undefined> {
  if (sha.test(ref)) return readCommit(store, ref);
  for (const name of candidates(ref)) {
    const oid = await readRef(store, name);
    if (oid !== undefined) return readCommit(store, await peel(store, oid));
  }
  return undefined;
}

/** What `git check-ref-format` accepts, for the part after `refs/`. */
export function isRefName(name: string): boolean {
  if (name.length > 250 || !name.startsWith('refs/')) return false;
  if (/[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/u.test(name)) return false;
  const parts = name.split('/');
  return parts.length >= 3 && parts.every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}

function candidates(ref: string): readonly string[] {
  if (ref === 'HEAD') return ['HEAD'];
  if (ref.startsWith('refs/')) return [ref];
  return [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`];
}

async function peel(store: GitStore, oid: string): Promise<string> {
  if ((await typeOfObject(store, oid)) !== 'tag') return oid;
  const { tag } = await git.readTag({ fs: store.fs, gitdir: store.gitdir, oid });
  return tag.object;
}
