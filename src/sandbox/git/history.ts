import git from 'isomorphic-git';
import { readCommit, type Commit } from './objects.ts';
import type { GitStore } from './stores.ts';

/** A commit and all before it, newest first, at most so many. */
export async function history(store: GitStore, sha: string, limit = Infinity): Promise<readonly Commit[]> {
  const seen = new Set([sha]);
  const heap: Commit[] = [];
  const out: Commit[] = [];
  await take(store, sha, heap);
  while (heap.length > 0 && out.length < limit) {
    const next = heap.pop();
    if (next === undefined) break;
    out.push(next);
    for (const parent of next.parents) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      await take(store, parent, heap);
    }
  }
  return out;
}

/** The commits of `head` that `base` does not have, newest first. */
export async function commitsBetween(
  store: GitStore,
  base: string,
  head: string,
): Promise<readonly Commit[]> {
  if (base === head) return [];
  const known = new Set((await history(store, base)).map((commit) => commit.sha));
  return (await history(store, head)).filter((commit) => !known.has(commit.sha));
}

export async function mergeBase(store: GitStore, one: string, two: string): Promise<string | undefined> {
  if (one === two) return one;
  const bases: string[] = await git.findMergeBase({
    fs: store.fs,
    gitdir: store.gitdir,
    oids: [one, two],
    cache: store.cache,
  });
  return bases[0];
}

export async function isAncestor(store: GitStore, ancestor: string, of: string): Promise<boolean> {
  return (await mergeBase(store, ancestor, of)) === ancestor;
}

/** Keeps the newest at the end, where it is taken from. */
async function take(store: GitStore, sha: string, heap: Commit[]): Promise<void> {
  const commit = await readCommit(store, sha);
  if (commit === undefined) return;
  let at = heap.length;
  while (at > 0 && (heap[at - 1]?.committer.date ?? '') > commit.committer.date) at -= 1;
  heap.splice(at, 0, commit);
}
