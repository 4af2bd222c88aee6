import type { Entry, Snapshot, Wanted } from '../../facts/snapshot.ts';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Difference } from '../../ports/inquiries.ts';
import type { Snapshots } from '../../ports/snapshots.ts';
import { assemble } from '../snapshot/assemble.ts';
import type { Contents, Tree } from '../snapshot/assemble.ts';
import { type BlobCache, noCache } from '../snapshot/cache.ts';
import type { Content } from '../snapshot/content.ts';
import type { Api } from './api.ts';
import { statusOf } from './api.ts';
import { type Found, readOld } from './before.ts';
import { readBlobs } from './blobs.ts';
import { madeWhole } from './cut-tree.ts';
import { readTarball } from './tarball.ts';
import { readTree } from './tree.ts';

/** More than this many blobs, or bytes of them, come cheaper as one archive. */
const mostBlobs = 300;
const mostBytes = 12_000_000;

/**
 * A repository at a commit in at most six requests, however many files it has: the commit, its tree, and the chosen
 * texts in up to three questions or one archive. Blobs that were read once are not read again for another commit.
 */
export function githubSnapshots(api: Api, cache: BlobCache = noCache): Snapshots {
  const known = new Map<string, Content>();
  const filled = async (tree: Tree, wanted: Wanted, signal: AbortSignal): Promise<Result<Snapshot>> => {
    const { commit } = tree;
    const read = (files: readonly Entry[]) => complete({ files, commit, known, wanted, cache }, api, signal);
    return ok(await assemble(tree, wanted, read));
  };
  const whole = async (cut: Tree, wanted: Wanted, signal: AbortSignal): Promise<Result<Snapshot>> => {
    const { tree, contents } = await madeWhole(cut, wanted, { api, signal });
    for (const { path, sha } of tree.entries) {
      const content = contents.get(path);
      if (content !== undefined) known.set(sha, content);
    }
    return filled(tree, wanted, signal);
  };
  const read: Snapshots['read'] = async (ref, wanted, signal) => {
    const tree = await resolve(ref, api, signal);
    if (!tree.ok) return tree;
    return tree.value.isCut === true ? whole(tree.value, wanted, signal) : filled(tree.value, wanted, signal);
  };
  return {
    read,
    before: async (head, { difference, wanted }, signal) => {
      if (difference.files.length >= mostListed) return read(difference.from, wanted, signal);
      const old = await readOld(difference, head, { api, signal });
      for (const { entry, content } of old) if (content !== undefined) known.set(entry.sha, content);
      return filled(treeBefore(head, difference, old), wanted, signal);
    },
  };
}

/** GitHub tells of no more files of a pull request. */
const mostListed = 3000;

/** Nothing but the files of a change is another before it. */
function treeBefore(
  { entries, omitted }: Snapshot,
  { from, files }: Difference,
  old: readonly Found[],
): Tree {
  const changed = new Set(files.map(({ path }) => path));
  const same = entries.filter(({ path }) => !changed.has(path));
  return { commit: from, entries: [...same, ...old.map(({ entry }) => entry)], omitted };
}

type Reading = {
  readonly files: readonly Entry[];
  readonly commit: string;
  readonly known: Map<string, Content>;
  readonly wanted: Wanted;
  readonly cache: BlobCache;
};

async function complete(reading: Reading, api: Api, signal: AbortSignal): Promise<Contents> {
  const { files, commit, known, wanted, cache } = reading;
  for (const { sha } of files) {
    const there = known.has(sha) ? undefined : cache.get(sha);
    if (there !== undefined) known.set(sha, there);
  }
  const missing = new Map(files.filter(({ sha }) => !known.has(sha)).map((file) => [file.sha, file]));
  const wishes = [...missing.values()];
  const bytes = wishes.reduce((sum, { size }) => sum + size, 0);
  const isMuch = wishes.length > mostBlobs || bytes > mostBytes;
  const found = isMuch
    ? await readTarball({ commit, files: wishes, maxBytes: wanted.maxBytes }, api, signal)
    : await readBlobs(wishes, api, signal);
  for (const [sha, content] of found) {
    known.set(sha, content);
    cache.put(sha, content);
  }
  return new Map(files.flatMap(({ path, sha }) => entryOf(path, known.get(sha))));
}

function entryOf(path: string, content: Content | undefined): readonly [string, Content][] {
  return content === undefined ? [] : [[path, content]];
}

async function resolve(ref: string, api: Api, signal: AbortSignal): Promise<Result<Tree>> {
  try {
    return ok(await readTree(ref, api, signal));
  } catch (error) {
    const status = statusOf(error);
    if (status === 409) return fail(empty(api));
    if (status === 404 || status === 422) return fail(missing(ref, api));
    throw error;
  }
}

function empty({ repository }: Api): Problem {
  return {
    id: 'empty',
    facts: { repository: `${repository.owner}/${repository.repo}` },
    what: `The repository ${repository.owner}/${repository.repo} is empty`,
    why: 'Without a commit there is nothing to read and no branch to propose to.',
    fix: 'Push a first commit (your application, or just a README), then ask again.',
  };
}

function missing(ref: string, { repository }: Api): Problem {
  return {
    id: 'missing',
    facts: { ref, repository: `${repository.owner}/${repository.repo}` },
    what: `There is no "${ref}" in ${repository.owner}/${repository.repo}`,
    why: 'It was deleted or renamed, or it never was there.',
    fix: 'Ask again: what is there then will be read.',
  };
}
