import { diffTrees, type FileDiff } from '../git/diff.ts';
import { commitsBetween, mergeBase } from '../git/history.ts';
import { mergeTrees } from '../git/merge.ts';
import { readCommit, type Commit } from '../git/objects.ts';
import type { Pull } from './rows.ts';
import type { World } from './world.ts';

/** What a pull request changes: from where its branch left the base to its head. */
export type PullDiff = {
  readonly files: readonly FileDiff[];
  /** Oldest first. */
  readonly commits: readonly Commit[];
};

export type Stats = {
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
  readonly mergeable: boolean;
};

/** Worked out once for a base and a head: both are ids of commits, which never change. */
type Known = {
  readonly diffs: Map<string, Promise<PullDiff>>;
  readonly merges: Map<string, Promise<boolean>>;
};

const known = new WeakMap<World['tables'], Known>();
const keptPulls = 500;

export function diffOf(world: World, pull: Pull): Promise<PullDiff> {
  return remember(knownTo(world).diffs, pairOf(pull), () => computeDiff(world, pull));
}

export async function statsOf(world: World, pull: Pull): Promise<Stats> {
  const { files, commits } = await diffOf(world, pull);
  const total = (name: 'additions' | 'deletions') => files.reduce((sum, file) => sum + file[name], 0);
  const mergeable = await remember(knownTo(world).merges, pairOf(pull), () => isMergeable(world, pull));
  const lines = { additions: total('additions'), deletions: total('deletions') };
  return { commits: commits.length, ...lines, changedFiles: files.length, mergeable };
}

async function computeDiff(world: World, { base, head }: Pull): Promise<PullDiff> {
  const store = world.git.of({ id: base.repo });
  const from = await mergeBase(store, base.sha, head.sha);
  const [before, after] = await Promise.all([
    readCommit(store, from ?? base.sha),
    readCommit(store, head.sha),
  ]);
  if (after === undefined) return { files: [], commits: [] };
  const [files, commits] = await Promise.all([
    diffTrees(store, before?.tree, after.tree),
    commitsBetween(store, base.sha, head.sha),
  ]);
  return { files, commits: commits.toReversed() };
}

async function isMergeable(world: World, { base, head }: Pull): Promise<boolean> {
  const merged = await mergeTrees(world.git.of({ id: base.repo }), base.sha, head.sha);
  return merged.kind === 'clean';
}

function pairOf({ base, head }: Pull): string {
  return `${base.repo}:${base.sha}:${head.sha}`;
}

function knownTo(world: World): Known {
  const held = known.get(world.tables) ?? { diffs: new Map(), merges: new Map() };
  known.set(world.tables, held);
  return held;
}

function remember<T>(held: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const already = held.get(key);
  if (already !== undefined) return already;
  if (held.size >= keptPulls) held.delete(held.keys().next().value ?? '');
  const promise = work();
  held.set(key, promise);
  return promise;
}
