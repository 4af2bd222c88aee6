import { announce } from '../hooks/announce.ts';
import { isAncestor } from '../git/history.ts';
import { deleteRef, isRefName, readRef, writeRef } from '../git/refs.ts';
import { readCommit, typeOfObject } from '../git/objects.ts';
import { presentPush } from '../present/push.ts';
import { requestSuites } from './suites.ts';
import { requireLive, requireRight } from './people.ts';
import { followHead } from './synchronize.ts';
import { Refusal } from './refusal.ts';
import type { BranchRule, Repository } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type RefMove = {
  readonly repo: Repository;
  /** `refs/heads/...` or `refs/tags/...` */
  readonly name: string;
  readonly sha: string;
  readonly force?: boolean;
  /** Refuses where the ref is there already. */
  readonly isNew?: boolean;
  /** Set where GitHub itself moves a protected branch: the merge button. */
  readonly isMerge?: boolean;
};

/** Makes or moves a ref with all that follows from it: pushes, synchronised pull requests, check suites. */
export function moveRef(world: World, by: By, move: RefMove): Promise<void> {
  return world.locked(`refs ${move.repo.id}`, () => moveLockedRef(world, by, move));
}

/** For callers that hold the lock of the repository's refs. */
export async function moveLockedRef(world: World, by: By, move: RefMove): Promise<void> {
  const { repo, name, sha } = move;
  requireRight(repo, by, 'write');
  requireLive(repo);
  const store = world.git.of(repo);
  const before = await readRef(store, name);
  await checkMove(world, move, before);
  if (before !== undefined && move.isNew === true) throw new Refusal(422, 'Reference already exists');
  if (before === sha) return;
  await writeRef(store, { name, sha }).catch(() => {
    throw new Refusal(422, 'Reference cannot be created: it is in conflict with another one');
  });
  await tellOfPush(world, by, { ...move, before: before ?? null, after: sha });
}

export async function removeRef(
  world: World,
  by: By,
  { repo, name }: Pick<RefMove, 'repo' | 'name'>,
): Promise<void> {
  requireRight(repo, by, 'write');
  requireLive(repo);
  await world.locked(`refs ${repo.id}`, async () => {
    const store = world.git.of(repo);
    const before = await readRef(store, name);
    if (before === undefined) throw new Refusal(422, 'Reference does not exist');
    if (name === `refs/heads/${repo.defaultBranch}`)
      throw new Refusal(422, 'Cannot delete the default branch');
    refuseBy(repo, name, 'deletion');
    await deleteRef(store, name);
    await tellOfPush(world, by, { repo, name, before, after: null });
  });
}

/** The rules that hold for a branch; a rule names one, or all of them by `*`. */
export function rulesFor(repo: Repository, branch: string): readonly BranchRule[] {
  return repo.rules.filter((rule) => rule.branch === branch || rule.branch === '*');
}

async function checkMove(world: World, move: RefMove, before: string | undefined): Promise<void> {
  const { repo, name, sha } = move;
  const store = world.git.of(repo);
  if (!isRefName(name)) throw new Refusal(422, `${name} is not a valid ref name.`);
  const isBranch = name.startsWith('refs/heads/');
  const exists = isBranch
    ? (await readCommit(store, sha)) !== undefined
    : (await typeOfObject(store, sha)) !== undefined;
  if (!exists) throw new Refusal(422, 'Object does not exist');
  if (isBranch && move.isMerge !== true) refuseBy(repo, name, 'pull_request');
  if (before === undefined) return checkName(repo, name);
  if (await isAncestor(store, before, sha)) return;
  if (move.force !== true) throw new Refusal(422, 'Update is not a fast forward');
  refuseBy(repo, name, 'non_fast_forward');
}

function checkName(repo: Repository, name: string): void {
  const branch = name.replace(/^refs\/heads\//u, '');
  for (const { type, parameters } of rulesFor(repo, branch)) {
    const prefix = parameters?.['pattern'];
    if (type === 'branch_name_pattern' && typeof prefix === 'string' && !branch.startsWith(prefix))
      violates(name);
  }
}

function refuseBy(repo: Repository, name: string, type: BranchRule['type']): void {
  const branch = name.replace(/^refs\/heads\//u, '');
  if (rulesFor(repo, branch).some((rule) => rule.type === type)) violates(name);
}

function violates(name: string): never {
  throw new Refusal(422, `Repository rule violations found\n\nCannot update this protected ref ${name}.`);
}

type Push = {
  readonly repo: Repository;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

async function tellOfPush(world: World, by: By, push: Push): Promise<void> {
  const { repo, name, before, after } = push;
  const now = stamp(world);
  world.tables.repositories.put({ ...repo, ...world.tables.repositories.get(repo.id), pushedAt: now });
  const [, kind = '', ...rest] = name.split('/');
  const facts = { ref: rest.join('/'), ref_type: kind === 'tags' ? 'tag' : 'branch', pusher_type: 'user' };
  if (before === null) {
    const more = { master_branch: repo.defaultBranch, description: repo.description };
    announce(world, { event: 'create', action: null, repo, by, facts: { ...facts, ...more } });
  }
  if (after === null) announce(world, { event: 'delete', action: null, repo, by, facts });
  announce(world, { event: 'push', action: null, repo, by, facts: await presentPush(world, by, push) });
  if (kind !== 'heads' || after === null) return;
  await requestSuites(world, by, { repo, branch: rest.join('/'), before, after });
  await followHead(world, by, { repo, branch: rest.join('/'), before, after });
}
