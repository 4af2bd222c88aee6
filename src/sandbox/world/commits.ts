import { readRef } from '../git/refs.ts';
import { readCommit, writeBlob, writeCommit, type Person } from '../git/objects.ts';
import { changeTree, entryAt, type TreeChange } from '../git/trees.ts';
import type { GitStore } from '../git/stores.ts';
import { moveLockedRef } from './refs.ts';
import { Refusal } from './refusal.ts';
import type { Repository } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type FileChange = {
  readonly path: string;
  /** Null removes the file. */
  readonly content: string | Uint8Array | null;
  /** A changed file keeps its mode where none is given. */
  readonly mode?: '100644' | '100755' | '120000';
};

export type NewFilesCommit = {
  readonly repo: Repository;
  readonly branch: string;
  readonly message: string;
  readonly changes: readonly FileChange[];
  /** The commit that the branch must be at. */
  readonly expectedHead?: string;
  readonly author?: Person;
};

/** Commits files to a branch in one step; the first commit of an empty repository makes the branch. */
export function commitFiles(world: World, by: By, input: NewFilesCommit): Promise<string> {
  return world.locked(`refs ${input.repo.id}`, async () => {
    const { repo, branch, message } = input;
    const store = world.git.of(repo);
    const name = `refs/heads/${branch}`;
    const head = await readRef(store, name);
    if (input.expectedHead !== undefined && input.expectedHead !== head)
      throw stale(input.expectedHead, head);
    const parent = head === undefined ? undefined : await readCommit(store, head);
    const tree = await treeOf(store, parent?.tree, input.changes);
    const author = input.author ?? personOf(world, by.login);
    const sha = await writeCommit(store, {
      tree,
      parents: head === undefined ? [] : [head],
      message,
      author,
    });
    await moveLockedRef(world, by, { repo, name, sha });
    return sha;
  });
}

export function personOf(world: World, login: string): Person {
  const user = world.tables.users.first('login', login.toLowerCase());
  const email = `${user?.id ?? 0}+${login}@users.noreply.localhost`;
  return { name: user?.name ?? login, email, date: stamp(world) };
}

export function stale(expected: string, actual: string | undefined): Refusal {
  return new Refusal(
    409,
    `Expected branch to point to "${expected}" but it points to "${actual ?? 'nothing'}".`,
    { errors: [{ code: 'STALE_DATA' }] },
  );
}

async function treeOf(
  store: GitStore,
  base: string | undefined,
  changes: readonly FileChange[],
): Promise<string> {
  const entries = new Map<string, TreeChange>();
  for (const { path, content, mode } of changes) {
    const old = base === undefined ? undefined : await entryAt(store, base, path);
    if (content === null && old === undefined)
      throw new Refusal(422, `A path was requested for deletion which does not exist: ${path}`);
    entries.set(
      path,
      content === null
        ? null
        : { mode: mode ?? old?.mode ?? '100644', oid: await writeBlob(store, bytesOf(content)) },
    );
  }
  return changeTree(store, base, entries);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
