import { mergeTrees } from '../git/merge.ts';
import { writeCommit } from '../git/objects.ts';
import { diffOf } from './pull-diff.ts';
import { editIssue, note } from './issues.ts';
import { personOf } from './commits.ts';
import { permissionOf, atLeast, requireLive, requireRight } from './people.ts';
import { pullNumbered, tellOfPull } from './pulls.ts';
import { moveLockedRef, rulesFor } from './refs.ts';
import { found, Refusal } from './refusal.ts';
import type { Pull, Repository } from './rows.ts';
import { keyOf, stamp, type By, type World } from './world.ts';

export type MergeMethod = 'merge' | 'squash';

export type Merge = {
  readonly repo: Repository;
  readonly number: number;
  readonly method?: MergeMethod | undefined;
  /** The head that was looked at; another one is refused. */
  readonly sha?: string | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
};

/** Presses the merge button; gives the commit that it made. */
export async function merge(world: World, by: By, input: Merge): Promise<string> {
  const { repo } = input;
  requireRight(repo, by, 'write');
  requireLive(repo);
  return world.locked(`refs ${repo.id}`, async () => {
    const pull = pullNumbered(world, repo, input.number);
    requireMergeable(world, pull, input.sha);
    requireApprovals(world, repo, pull);
    const commit = await writeMerge(world, by, { pull, input });
    const closed = close(world, by, { pull, commit });
    await moveLockedRef(world, by, { repo, name: `refs/heads/${pull.base.ref}`, sha: commit, isMerge: true });
    await tellOfPull(world, by, { repo, pull: closed, action: 'closed' });
    closeLinked(world, by, { repo, pull: closed });
    return commit;
  });
}

/** Merges the base into the branch of a pull request. */
export async function updateBranch(
  world: World,
  by: By,
  input: { readonly repo: Repository; readonly number: number; readonly expected?: string | undefined },
): Promise<void> {
  const pull = pullNumbered(world, input.repo, input.number);
  const repo = found(world.tables.repositories.get(pull.head.repo));
  requireRight(repo, by, 'write');
  requireLive(repo);
  await world.locked(`refs ${repo.id}`, async () => {
    const { head, base } = pullNumbered(world, input.repo, input.number);
    if (input.expected !== undefined && input.expected !== head.sha)
      throw new Refusal(422, `expected head sha didn’t match current head ref.`);
    const message = `Merge branch '${base.ref}' into ${head.ref}`;
    const sides = { repo, ours: head.sha, theirs: base.sha };
    const sha = await commitMerge(world, by, { ...sides, message });
    await moveLockedRef(world, by, { repo, name: `refs/heads/${head.ref}`, sha });
  });
}

export type Joining = {
  readonly repo: Pick<Repository, 'id'>;
  readonly ours: string;
  readonly theirs: string;
  readonly message: string;
};

/** The commit of a merge of two, on no branch yet. */
export async function commitMerge(
  world: World,
  by: By,
  { repo, ours, theirs, message }: Joining,
): Promise<string> {
  const store = world.git.of(repo);
  const merged = await mergeTrees(store, ours, theirs);
  if (merged.kind === 'conflict') throw new Refusal(409, 'Merge conflict');
  const author = personOf(world, by.login);
  return writeCommit(store, { tree: merged.tree, parents: [ours, theirs], message, author });
}

type Writing = { readonly pull: Pull; readonly input: Merge };

async function writeMerge(world: World, by: By, { pull, input }: Writing): Promise<string> {
  const store = world.git.of({ id: pull.base.repo });
  const merged = await mergeTrees(store, pull.base.sha, pull.head.sha);
  if (merged.kind === 'conflict') throw notMergeable();
  const parents = input.method === 'squash' ? [pull.base.sha] : [pull.base.sha, pull.head.sha];
  const message = await messageOf(world, pull, input);
  return writeCommit(store, { tree: merged.tree, parents, message, author: personOf(world, by.login) });
}

async function messageOf(world: World, pull: Pull, input: Merge): Promise<string> {
  const issue = found(world.tables.issues.get(pull.id));
  const owner = world.tables.repositories.get(pull.head.repo)?.owner ?? input.repo.owner;
  const isSquash = input.method === 'squash';
  const usual = isSquash
    ? { title: `${issue.title} (#${pull.number})`, message: await squashBody(world, pull) }
    : { title: `Merge pull request #${pull.number} from ${owner}/${pull.head.ref}`, message: issue.title };
  const { title = usual.title, message = usual.message } = input;
  return message === '' ? title : `${title}\n\n${message}`;
}

async function squashBody(world: World, pull: Pull): Promise<string> {
  const { commits } = await diffOf(world, pull);
  return commits.length < 2 ? '' : commits.map((commit) => `* ${commit.message.trimEnd()}`).join('\n\n');
}

function requireMergeable(world: World, pull: Pull, sha: string | undefined): void {
  const issue = found(world.tables.issues.get(pull.id));
  if (issue.state === 'closed') throw notMergeable();
  if (pull.draft) throw new Refusal(405, 'Pull Request is still a draft');
  if (sha !== undefined && sha !== pull.head.sha)
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
}

function requireApprovals(world: World, repo: Repository, pull: Pull): void {
  const rule = rulesFor(repo, pull.base.ref).find(({ type }) => type === 'pull_request');
  const needed = Number(rule?.parameters?.['required_approving_review_count'] ?? 0);
  const approvers = new Set<string>();
  for (const review of world.tables.reviews.where('pull', keyOf(repo.id, pull.number))) {
    if (!atLeast(permissionOf(repo, review.author), 'write')) continue;
    if (review.state === 'APPROVED') approvers.add(review.author);
    else if (review.state === 'CHANGES_REQUESTED') approvers.delete(review.author);
  }
  if (approvers.size >= needed) return;
  const say = `At least ${needed} approving review is required by reviewers with write access.`;
  throw new Refusal(405, say);
}

/** The rows are closed before the base moves, so that the merged pull request keeps its own base. */
function close(
  world: World,
  by: By,
  { pull, commit }: { readonly pull: Pull; readonly commit: string },
): Pull {
  const now = stamp(world);
  const issue = found(world.tables.issues.get(pull.id));
  world.tables.issues.put({ ...issue, state: 'closed', closedAt: now, closedBy: by.login, updatedAt: now });
  note(world, issue, { event: 'merged', actor: by.login, detail: commit });
  return world.tables.pulls.put({ ...pull, mergedAt: now, mergedBy: by.login, mergeCommit: commit });
}

/** `Closes #12` in the description closes that issue once the default branch has the change. */
function closeLinked(
  world: World,
  by: By,
  { repo, pull }: { readonly repo: Repository; readonly pull: Pull },
): void {
  if (pull.base.ref !== repo.defaultBranch) return;
  const body = world.tables.issues.get(pull.id)?.body ?? '';
  for (const match of body.matchAll(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #(\d{1,9})\b/giu)) {
    const issue = world.tables.issues.first('number', keyOf(repo.id, Number(match[1])));
    if (issue?.state !== 'open' || issue.isPull) continue;
    editIssue(world, by, { repo, issue, change: { state: 'closed' } });
  }
}

function notMergeable(): Refusal {
  return new Refusal(405, 'Pull Request is not mergeable');
}
