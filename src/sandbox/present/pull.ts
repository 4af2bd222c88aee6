import { found } from '../world/refusal.ts';
import { associationOf } from '../world/people.ts';
import type { Issue, Pull, Repository, Side } from '../world/rows.ts';
import { keyOf, type World } from '../world/world.ts';
import { statsOf } from '../world/pull-diff.ts';
import { presentLabels } from './issue.ts';
import { apiLink, nodeId, pageLink } from './links.ts';
import { presentRepository } from './repository.ts';
import { presentUser } from './user.ts';

/** A pull request as lists and reviews carry it. */
export function presentSimplePull(world: World, repo: Repository, pull: Pull) {
  const issue = found(world.tables.issues.get(pull.id));
  const people = (logins: readonly string[]) => logins.map((login) => presentUser(world, login));
  const assignees = people(issue.assignees);
  return {
    ...linksOf(world, repo, pull),
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: presentUser(world, issue.author),
    body: issue.body,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: people(pull.requestedReviewers),
    requested_teams: [],
    labels: presentLabels(world, repo, issue),
    milestone: null,
    draft: pull.draft,
    head: presentSide(world, pull.head),
    base: presentSide(world, pull.base),
    author_association: associationOf(repo, issue.author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request with all that has to be worked out: what it changes and whether it merges. */
export async function presentPull(world: World, repo: Repository, pull: Pull) {
  const issue: Issue = found(world.tables.issues.get(pull.id));
  const stats = await statsOf(world, pull);
  const mergeable = issue.state === 'open' ? stats.mergeable : null;
  const key = keyOf(repo.id, pull.number);
  return {
    ...presentSimplePull(world, repo, pull),
    merged: pull.mergedAt !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeableState(pull, mergeable),
    merged_by: pull.mergedBy === null ? null : presentUser(world, pull.mergedBy),
    comments: world.tables.comments.count('issue', key),
    review_comments: world.tables.reviewComments.count('pull', key),
    maintainer_can_modify: pull.maintainerCanModify,
    commits: stats.commits,
    additions: stats.additions,
    deletions: stats.deletions,
    changed_files: stats.changedFiles,
  };
}

function mergeableState(pull: Pull, mergeable: boolean | null): string {
  if (mergeable === null) return 'unknown';
  if (!mergeable) return 'dirty';
  return pull.draft ? 'draft' : 'clean';
}

function presentSide(world: World, side: Side) {
  const repo = world.tables.repositories.get(side.repo);
  return {
    label: `${repo?.owner ?? 'unknown'}:${side.ref}`,
    ref: side.ref,
    sha: side.sha,
    user: repo === undefined ? null : presentUser(world, repo.owner),
    repo: repo === undefined ? null : presentSideRepository(world, repo),
  };
}

function presentSideRepository(world: World, repo: Repository) {
  const settings = { allow_squash_merge: true, allow_merge_commit: true, allow_rebase_merge: false };
  return { ...presentRepository(world, repo), ...settings, delete_branch_on_merge: false };
}

function linksOf(world: World, repo: Repository, pull: Pull) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const page = pageLink(world, `/${repo.owner}/${repo.name}/pull/${pull.number}`);
  const [url, issue] = [`${api}/pulls/${pull.number}`, `${api}/issues/${pull.number}`];
  const links = {
    html: page,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.head.sha}`,
  };
  const named = Object.entries({ self: url, ...links }).map(([name, href]) => [name, { href }]);
  return {
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    comments_url: links.comments,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    commits_url: links.commits,
    statuses_url: links.statuses,
    _links: Object.fromEntries(named) as Readonly<
      Record<keyof typeof links | 'self', { readonly href: string }>
    >,
  };
}
