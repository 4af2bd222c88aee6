import type { Call } from '../http/operation.ts';
import { nodeId, pageLink } from '../present/links.ts';
import { statsOf } from '../world/pull-diff.ts';
import type { Comment, Issue, Pull, Repository, Review, ReviewComment, Thread } from '../world/rows.ts';
import { keyOf } from '../world/world.ts';
import { connection, type Window } from './connection.ts';

/** Where a node is, and who looks. */
export type View = { readonly call: Call; readonly repo: Repository };

export function actorNode({ world }: Pick<Call, 'world'>, login: string) {
  const user = world.tables.users.first('login', login.toLowerCase());
  if (user === undefined) return null;
  // GraphQL names a bot without the ending that REST gives it.
  const bare = user.type === 'Bot' ? user.login.replace(/\[bot\]$/u, '') : user.login;
  return {
    __typename: user.type,
    id: nodeId(user.type, user.id),
    login: bare,
    databaseId: user.id,
    name: user.name,
  };
}

export function issueNode(view: View, issue: Issue) {
  return {
    __typename: 'Issue',
    id: nodeId('Issue', issue.id),
    databaseId: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    state: issue.state.toUpperCase(),
    author: actorNode(view.call, issue.author),
    url: pageOf(view, `issues/${issue.number}`),
    locked: issue.locked,
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    comments: (window: Window) => commentsOf(view, issue.number, window),
  };
}

export function pullNode(view: View, pull: Pull) {
  const { tables } = view.call.world;
  const issue = tables.issues.get(pull.id);
  if (issue === undefined) return null;
  const key = keyOf(pull.repo, pull.number);
  return {
    ...issueNode(view, issue),
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pull.id),
    state: pull.mergedAt === null ? issue.state.toUpperCase() : 'MERGED',
    url: pageOf(view, `pull/${pull.number}`),
    isDraft: pull.draft,
    merged: pull.mergedAt !== null,
    mergeable: async () => ((await statsOf(view.call.world, pull)).mergeable ? 'MERGEABLE' : 'CONFLICTING'),
    isCrossRepository: pull.head.repo !== pull.base.repo,
    headRefName: pull.head.ref,
    headRefOid: pull.head.sha,
    baseRefName: pull.base.ref,
    baseRefOid: pull.base.sha,
    reviews: (window: Window) =>
      connection(tables.reviews.where('pull', key), window, (row) => reviewNode(view, row)),
    reviewThreads: (window: Window) =>
      connection(tables.threads.where('pull', key), window, (row) => threadNode(view, row)),
  };
}

export function commentNode(view: View, comment: Comment) {
  const isPull =
    view.call.world.tables.pulls.first('number', keyOf(comment.repo, comment.number)) !== undefined;
  const page = `${isPull ? 'pull' : 'issues'}/${comment.number}#issuecomment-${comment.id}`;
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', comment.id),
    ...saidIn(view, comment),
    url: pageOf(view, page),
  };
}

export function reviewNode(view: View, review: Review) {
  const rows = () => view.call.world.tables.reviewComments.where('review', `${review.id}`);
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PullRequestReview', review.id),
    ...saidIn(view, review),
    state: review.state,
    submittedAt: review.submittedAt,
    url: pageOf(view, `pull/${review.number}#pullrequestreview-${review.id}`),
    comments: (window: Window) => connection(rows(), window, (row) => reviewCommentNode(view, row)),
  };
}

export function reviewCommentNode(view: View, comment: ReviewComment) {
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PullRequestReviewComment', comment.id),
    ...saidIn(view, comment),
    url: pageOf(view, `pull/${comment.number}#discussion_r${comment.id}`),
    path: comment.path,
    line: comment.line,
    originalLine: comment.originalLine,
    startLine: comment.startLine,
    outdated: isOutdated(comment),
    diffHunk: comment.diffHunk,
  };
}

/** A thread lives as long as one of its comments does. */
export function threadNode(view: View, thread: Thread) {
  const comments = view.call.world.tables.reviewComments.where('thread', `${thread.id}`);
  const [first] = comments;
  if (first === undefined) return null;
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PullRequestReviewThread', thread.id),
    isResolved: thread.resolvedBy !== null,
    isOutdated: isOutdated(first),
    resolvedBy: () => resolverOf(view, thread),
    path: first.path,
    line: first.line,
    startLine: first.startLine,
    originalLine: first.originalLine,
    diffSide: first.side,
    viewerCanResolve: thread.resolvedBy === null,
    viewerCanUnresolve: thread.resolvedBy !== null,
    comments: (window: Window) => connection(comments, window, (row) => reviewCommentNode(view, row)),
  };
}

function isOutdated(comment: ReviewComment): boolean {
  return comment.line === null && comment.subjectType === 'line';
}

/** `resolvedBy` is a user by GitHub's schema; a bot that resolved is nobody there. */
function resolverOf(view: View, thread: Thread) {
  const actor = thread.resolvedBy === null ? null : actorNode(view.call, thread.resolvedBy);
  return actor?.__typename === 'User' ? actor : null;
}

type Said = {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly minimized: string | null;
  readonly createdAt?: string;
  readonly updatedAt?: string;
};

function saidIn({ call }: View, said: Said) {
  return {
    databaseId: said.id,
    fullDatabaseId: String(said.id),
    body: said.body,
    author: actorNode(call, said.author),
    isMinimized: said.minimized !== null,
    minimizedReason: said.minimized?.toLowerCase() ?? null,
    viewerDidAuthor: said.author === call.by.login,
    createdAt: said.createdAt,
    updatedAt: said.updatedAt,
  };
}

function commentsOf(view: View, number: number, window: Window) {
  const rows = view.call.world.tables.comments.where('issue', keyOf(view.repo.id, number));
  return connection(rows, window, (row) => commentNode(view, row));
}

function pageOf({ call, repo }: View, path: string): string {
  return pageLink(call.world, `/${repo.owner}/${repo.name}/${path}`);
}
