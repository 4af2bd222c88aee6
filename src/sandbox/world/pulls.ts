import { announce } from '../hooks/announce.ts';
import { commitsBetween } from '../git/history.ts';
import { readRef, writeRef } from '../git/refs.ts';
import { presentPull } from '../present/pull.ts';
import { changeIssue, differences, insertIssue, note, type IssueChange } from './issues.ts';
import { requireLive, requireRight } from './people.ts';
import { found, invalid } from './refusal.ts';
import { repositoryNamed } from './repositories.ts';
import type { Pull, Repository, Side } from './rows.ts';
import { keyOf, type By, type World } from './world.ts';

export type NewPull = {
  readonly repo: Repository;
  /** A branch, or `owner:branch` of a fork. */
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body?: string | null;
  readonly draft?: boolean;
};

export type PullChange = IssueChange & {
  readonly base?: string;
  readonly draft?: boolean;
};

export function pullNumbered(world: World, repo: Repository, number: number): Pull {
  return found(world.tables.pulls.first('number', keyOf(repo.id, number)));
}

export async function openPullRequest(world: World, by: By, input: NewPull): Promise<Pull> {
  const { repo, draft = false } = input;
  requireLive(repo);
  const head = await headSide(world, input);
  const base = await sideOf(world, repo, input.base);
  if (base === undefined) throw invalid([{ resource: 'PullRequest', field: 'base', code: 'invalid' }]);
  if (head === undefined) throw invalid([{ resource: 'PullRequest', field: 'head', code: 'invalid' }]);
  requireRight(repo, by, head.repo === repo.id ? 'write' : 'read');
  await requireNews(world, { head, base });
  requireOnly(world, repo, { head, base });
  const issue = insertIssue(world, by, { ...input, isPull: true });
  const pull = world.tables.pulls.put({
    id: issue.id,
    repo: repo.id,
    number: issue.number,
    head,
    base,
    draft,
    maintainerCanModify: head.repo !== repo.id,
    requestedReviewers: [],
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
  });
  await writeRef(world.git.of(repo), { name: `refs/pull/${pull.number}/head`, sha: head.sha });
  await tellOfPull(world, by, { repo, pull, action: 'opened' });
  return pull;
}

export type PullEdit = {
  readonly repo: Repository;
  readonly number: number;
  readonly change: PullChange;
};

export async function editPull(world: World, by: By, { repo, number, change }: PullEdit): Promise<Pull> {
  const pull = pullNumbered(world, repo, number);
  const before = found(world.tables.issues.get(pull.id));
  if (change.state === 'open' && before.state === 'closed') await requireReopenable(world, pull);
  const after = changeIssue(world, by, { repo, issue: before, change });
  const aimed = await aimedAt(world, repo, { pull, base: change.base });
  const edited = world.tables.pulls.put({ ...aimed, draft: change.draft ?? pull.draft });
  for (const { action, facts } of differences(world, repo, { before, after })) {
    await tellOfPull(world, by, { repo, pull: edited, action, facts });
  }
  if (edited.base.ref !== pull.base.ref) {
    const changes = { base: { ref: { from: pull.base.ref }, sha: { from: pull.base.sha } } };
    await tellOfPull(world, by, { repo, pull: edited, action: 'edited', facts: { changes } });
  }
  if (edited.draft !== pull.draft) {
    const action = edited.draft ? 'converted_to_draft' : 'ready_for_review';
    note(world, after, { event: action, actor: by.login, detail: null });
    await tellOfPull(world, by, { repo, pull: edited, action });
  }
  return edited;
}

export type PullTelling = {
  readonly repo: Repository;
  readonly pull: Pull;
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export async function tellOfPull(
  world: World,
  by: By,
  { repo, pull, action, facts = {} }: PullTelling,
): Promise<void> {
  const all = { number: pull.number, pull_request: await presentPull(world, repo, pull), ...facts };
  announce(world, { event: 'pull_request', action, repo, by, number: pull.number, facts: all });
}

async function aimedAt(
  world: World,
  repo: Repository,
  { pull, base }: { readonly pull: Pull; readonly base: string | undefined },
): Promise<Pull> {
  if (base === undefined || base === pull.base.ref) return pull;
  const side = await sideOf(world, repo, base);
  if (side === undefined) throw invalid([{ resource: 'PullRequest', field: 'base', code: 'invalid' }]);
  return { ...pull, base: side };
}

async function headSide(world: World, { repo, head }: NewPull): Promise<Side | undefined> {
  const colon = head.indexOf(':');
  if (colon === -1) return sideOf(world, repo, head);
  const [owner, branch] = [head.slice(0, colon), head.slice(colon + 1)];
  if (owner.toLowerCase() === repo.owner.toLowerCase()) return sideOf(world, repo, branch);
  const fork = repositoryNamed(world, owner, repo.name);
  return fork?.parent === repo.id ? sideOf(world, fork, branch) : undefined;
}

async function sideOf(world: World, repo: Repository, ref: string): Promise<Side | undefined> {
  const sha = await readRef(world.git.of(repo), `refs/heads/${ref}`);
  return sha === undefined ? undefined : { repo: repo.id, ref, sha };
}

type Sides = { readonly head: Side; readonly base: Side };

async function requireNews(world: World, { head, base }: Sides): Promise<void> {
  const news = await commitsBetween(world.git.of({ id: base.repo }), base.sha, head.sha);
  if (news.length > 0) return;
  const message = `No commits between ${base.ref} and ${head.ref}`;
  throw invalid([{ resource: 'PullRequest', code: 'custom', message }]);
}

function requireOnly(world: World, repo: Repository, { head, base }: Sides): void {
  const rivals = world.tables.pulls
    .where('head', `${head.repo}:${head.ref}`)
    .filter((pull) => pull.base.ref === base.ref && world.tables.issues.get(pull.id)?.state === 'open');
  if (rivals.length === 0) return;
  const owner = world.tables.repositories.get(head.repo)?.owner ?? repo.owner;
  const message = `A pull request already exists for ${owner}:${head.ref}.`;
  throw invalid([{ resource: 'PullRequest', code: 'custom', message }]);
}

async function requireReopenable(world: World, pull: Pull): Promise<void> {
  const tip = await readRef(world.git.of({ id: pull.head.repo }), `refs/heads/${pull.head.ref}`);
  if (pull.mergedAt === null && tip !== undefined) return;
  const message = 'state cannot be changed. The pull request was merged or its branch was deleted.';
  throw invalid([{ resource: 'PullRequest', code: 'invalid', field: 'state', message }]);
}
