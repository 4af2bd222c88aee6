import { readCommit, type Commit } from './objects.ts';
import type { GitStore } from './stores.ts';

/** A commit and all before it, newest first, at most so many. */
export async function history(store: GitStore, sha: string, limit = Infinity): Promise<readonly Commit[]> {
  const out: Commit[] = [];
  for await (const commit of walk(store, sha)) {
    if (out.length >= limit) break;
    out.push(commit);
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
  const line = await straightLine(store, base, head);
  if (line !== undefined) return line;
  const known = new Set((await history(store, base)).map((commit) => commit.sha));
  return (await history(store, head)).filter((commit) => !known.has(commit.sha));
}

/** The newest commit that both have. */
export async function mergeBase(store: GitStore, one: string, two: string): Promise<string | undefined> {
  if (one === two) return one;
  if (await isAncestor(store, one, two)) return one;
  const known = new Set((await history(store, one)).map((commit) => commit.sha));
  if (known.has(two)) return two;
  for await (const commit of walk(store, two)) if (known.has(commit.sha)) return commit.sha;
  return undefined;
}

/** Not asked of the dates: commits of one second come in any order. */
export async function isAncestor(store: GitStore, ancestor: string, of: string): Promise<boolean> {
  if (ancestor === of || (await straightLine(store, ancestor, of)) !== undefined) return true;
  for await (const commit of walk(store, of)) if (commit.sha === ancestor) return true;
  return false;
}

/** Most branches are a few commits on top of their base: then nothing else need be looked at. */
async function straightLine(
  store: GitStore,
  base: string,
  head: string,
): Promise<readonly Commit[] | undefined> {
  const out: Commit[] = [];
  let at = await readCommit(store, head);
  while (at !== undefined && at.parents.length === 1 && out.length < 1000) {
    out.push(at);
    const [parent = ''] = at.parents;
    if (parent === base) return out;
    at = await readCommit(store, parent);
  }
  return undefined;
}

/** By the dates of the commits, the newest first; a child never comes after its parent. */
async function* walk(store: GitStore, sha: string): AsyncGenerator<Commit> {
  const seen = new Set([sha]);
  const waiting: Commit[] = [];
  await take(store, sha, waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const parent of next.parents) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      await take(store, parent, waiting);
    }
  }
}

/** Keeps the newest at the end, where it is taken from. */
async function take(store: GitStore, sha: string, waiting: Commit[]): Promise<void> {
  const commit = await readCommit(store, sha);
  if (commit === undefined) return;
  let at = waiting.length;
  while (at > 0 && (waiting[at - 1]?.committer.date ?? '') > commit.committer.date) at -= 1;
  waiting.splice(at, 0, commit);
}
