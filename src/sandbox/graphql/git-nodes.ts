import { isBinary } from '../git/diff.ts';
import { readBlob, readCommit, readTree, sizeOfBlob, typeOfObject } from '../git/objects.ts';
import { readRef, resolveCommit } from '../git/refs.ts';
import { entryAt } from '../git/trees.ts';
import type { TreeEntry } from '../git/format.ts';
import { nodeId, pageLink } from '../present/links.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';

type Place = { readonly world: World; readonly repo: Repository };

const longestText = 512_000;

export async function refNode(place: Place, name: string) {
  const sha = await readRef(place.world.git.of(place.repo), name);
  if (sha === undefined) return null;
  const [, kind = '', ...rest] = name.split('/');
  return {
    __typename: 'Ref',
    id: nodeId('Ref', `${place.repo.id}:${name}`),
    name: rest.join('/'),
    prefix: `refs/${kind}/`,
    target: () => objectNode(place, sha),
  };
}

/** `HEAD`, `branch`, `commit:path`: what `git rev-parse` would find. */
export async function expressionNode(place: Place, expression: string) {
  const colon = expression.indexOf(':');
  const [name, path] =
    colon === -1 ? [expression, undefined] : [expression.slice(0, colon), expression.slice(colon + 1)];
  const commit = await resolveCommit(place.world.git.of(place.repo), name === '' ? 'HEAD' : name);
  if (commit === undefined) return null;
  if (path === undefined) return objectNode(place, commit.sha);
  const entry = await entryAt(place.world.git.of(place.repo), commit.tree, path);
  return entry === undefined ? null : objectNode(place, entry.oid);
}

export async function objectNode(place: Place, oid: string) {
  const type = await typeOfObject(place.world.git.of(place.repo), oid);
  if (type === 'blob') return blobNode(place, oid);
  if (type === 'tree') return treeNode(place, oid);
  return type === 'commit' ? commitNode(place, oid) : null;
}

export async function commitNode(place: Place, oid: string) {
  const { world, repo } = place;
  const commit = await readCommit(world.git.of(repo), oid);
  if (commit === undefined) return null;
  const [headline = '', ...body] = commit.message.trimEnd().split('\n');
  return {
    __typename: 'Commit',
    ...identity(place, oid),
    message: commit.message.trimEnd(),
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    committedDate: commit.committer.date,
    url: pageLink(world, `/${repo.owner}/${repo.name}/commit/${oid}`),
    tree: () => treeNode(place, commit.tree),
  };
}

async function blobNode(place: Place, oid: string) {
  const bytes = (await readBlob(place.world.git.of(place.repo), oid)) ?? new Uint8Array();
  const binary = isBinary(bytes);
  const isTruncated = bytes.byteLength > longestText;
  const text = binary ? null : Buffer.from(bytes.subarray(0, longestText)).toString('utf8');
  return {
    __typename: 'Blob',
    ...identity(place, oid),
    byteSize: bytes.byteLength,
    isBinary: binary,
    isTruncated,
    text,
  };
}

async function treeNode(place: Place, oid: string) {
  const entries = (await readTree(place.world.git.of(place.repo), oid)) ?? [];
  return {
    __typename: 'Tree',
    ...identity(place, oid),
    entries: entries.map((entry) => entryNode(place, entry)),
  };
}

function entryNode(place: Place, entry: TreeEntry) {
  return {
    name: entry.path,
    path: entry.path,
    mode: Number.parseInt(entry.mode, 8),
    type: entry.type,
    oid: entry.oid,
    size: () => sizeOf(place, entry),
    object: () => (entry.type === 'commit' ? null : objectNode(place, entry.oid)),
  };
}

async function sizeOf({ world, repo }: Place, entry: TreeEntry): Promise<number> {
  if (entry.type !== 'blob') return 0;
  return sizeOfBlob(world.git.of(repo), entry.oid);
}

function identity({ repo }: Place, oid: string) {
  return { id: nodeId('Commit', `${repo.id}:${oid}`), oid, abbreviatedOid: oid.slice(0, 7) };
}
