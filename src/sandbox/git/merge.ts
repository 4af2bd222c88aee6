import { diff3Merge } from 'node-diff3';
import { isBinary } from './diff.ts';
import { mergeBase } from './history.ts';
import { flatten, readBlob, readCommit, writeBlob } from './objects.ts';
import type { FlatTree, GitStore } from './stores.ts';
import { changeTree, type TreeChange } from './trees.ts';

export type Merged =
  | { readonly kind: 'clean'; readonly tree: string }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

type File = { readonly mode: string; readonly oid: string };
type Three = {
  readonly base: File | undefined;
  readonly ours: File | undefined;
  readonly theirs: File | undefined;
};

/** Three-way merge of two commits into a tree; a file that both sides changed is merged by lines. */
export async function mergeTrees(store: GitStore, ours: string, theirs: string): Promise<Merged> {
  const from = await mergeBase(store, ours, theirs);
  const [base, left, right] = await Promise.all([from, ours, theirs].map((sha) => treeOf(store, sha)));
  const flats = await Promise.all([base, left, right].map((tree) => flat(store, tree)));
  const [baseFlat = new Map(), leftFlat = new Map(), rightFlat = new Map()] = flats;
  const changes = new Map<string, TreeChange>();
  const paths: string[] = [];
  for (const path of new Set([...rightFlat.keys(), ...baseFlat.keys()])) {
    const three = { base: baseFlat.get(path), ours: leftFlat.get(path), theirs: rightFlat.get(path) };
    const result = await mergeFile(store, three);
    if (result === 'conflict') paths.push(path);
    else if (result !== 'ours') changes.set(path, result);
  }
  if (paths.length > 0) return { kind: 'conflict', paths };
  return { kind: 'clean', tree: await changeTree(store, left, changes) };
}

async function mergeFile(store: GitStore, three: Three): Promise<TreeChange | 'ours' | 'conflict'> {
  const { base, ours, theirs } = three;
  if (isSame(ours, theirs) || isSame(base, theirs)) return 'ours';
  if (isSame(base, ours)) return theirs ?? null;
  if (base === undefined || ours === undefined || theirs === undefined) return 'conflict';
  return mergeText(store, { base, ours, theirs });
}

async function mergeText(
  store: GitStore,
  three: { readonly [K in keyof Three]-?: File },
): Promise<TreeChange | 'conflict'> {
  const files = [three.ours, three.base, three.theirs];
  const blobs = await Promise.all(files.map((file) => readBlob(store, file.oid)));
  if (blobs.some((blob) => blob === undefined || isBinary(blob))) return 'conflict';
  const [ours = [], base = [], theirs = []] = blobs.map((blob) => lines(blob));
  const merged: string[] = [];
  for (const region of diff3Merge(ours, base, theirs)) {
    if (region.ok === undefined) return 'conflict';
    merged.push(...region.ok);
  }
  const oid = await writeBlob(store, new TextEncoder().encode(merged.join('')));
  return { mode: three.ours.mode === three.base.mode ? three.theirs.mode : three.ours.mode, oid };
}

/** Lines with their ends, so that joining gives the same bytes. */
function lines(blob: Uint8Array | undefined): string[] {
  return Buffer.from(blob ?? [])
    .toString('utf8')
    .split(/(?<=\n)/u);
}

async function treeOf(store: GitStore, sha: string | undefined): Promise<string | undefined> {
  return sha === undefined ? undefined : (await readCommit(store, sha))?.tree;
}

async function flat(store: GitStore, tree: string | undefined): Promise<FlatTree> {
  return tree === undefined ? new Map() : flatten(store, tree);
}

function isSame(one: File | undefined, two: File | undefined): boolean {
  return one?.oid === two?.oid && one?.mode === two?.mode;
}
