import { maySee, requireAccess } from '../http/access.ts';
import type { Call } from '../http/operation.ts';
import { readNodeId, type NodeType } from '../present/links.ts';
import type { Repository } from '../world/rows.ts';
import { Failure } from './failure.ts';
import {
  commentNode,
  issueNode,
  pullNode,
  reviewCommentNode,
  reviewNode,
  threadNode,
  type View,
} from './nodes.ts';

export type Access = 'read' | 'write';

/** What a node id names: its type, its row's id and the repository that it lies in. */
export type Subject = {
  readonly type: NodeType;
  readonly id: number;
  readonly repo: Repository;
  readonly number: number;
};

/** Finds a subject and asks for the right to it; the same words for what is not there and what may not be seen. */
export function subjectOf(call: Call, node: string, access: Access): Subject {
  const named = readNodeId(node);
  const row = named === undefined ? undefined : rowOf(call, named.type, Number(named.id));
  const repo = row === undefined ? undefined : call.world.tables.repositories.get(row.repo);
  if (named === undefined || row === undefined || repo === undefined || !maySee(call.actor, repo))
    throw new Failure('NOT_FOUND', `Could not resolve to a node with the global id of '${node}'.`);
  requireAccess({ actor: call.actor, method: 'POST' }, repo, needsOf(named.type, access));
  return { type: named.type, id: row.id, repo, number: row.number };
}

export function subjectNode(call: Call, node: string, access: Access) {
  const { type, id, repo } = subjectOf(call, node, access);
  const view: View = { call, repo };
  return shows[type]?.(view, id) ?? null;
}

type Row = { readonly id: number; readonly repo: number; readonly number: number };

function rowOf({ world }: Call, type: NodeType, id: number): Row | undefined {
  const { issues, pulls, comments, reviews, reviewComments, threads } = world.tables;
  const found: Partial<Record<NodeType, (id: number) => Row | undefined>> = {
    Issue: issues.get,
    PullRequest: pulls.get,
    IssueComment: comments.get,
    PullRequestReview: reviews.get,
    PullRequestReviewComment: reviewComments.get,
    PullRequestReviewThread: threads.get,
  };
  return found[type]?.(id);
}

const shows: Partial<Record<NodeType, (view: View, id: number) => object | null>> = {
  Issue: (view, id) => shown(view.call.world.tables.issues.get(id), (row) => issueNode(view, row)),
  PullRequest: (view, id) => shown(view.call.world.tables.pulls.get(id), (row) => pullNode(view, row)),
  IssueComment: (view, id) => shown(view.call.world.tables.comments.get(id), (row) => commentNode(view, row)),
  PullRequestReview: (view, id) =>
    shown(view.call.world.tables.reviews.get(id), (row) => reviewNode(view, row)),
  PullRequestReviewComment: (view, id) =>
    shown(view.call.world.tables.reviewComments.get(id), (row) => reviewCommentNode(view, row)),
  PullRequestReviewThread: (view, id) =>
    shown(view.call.world.tables.threads.get(id), (row) => threadNode(view, row)),
};

function shown<Row>(row: Row | undefined, show: (row: Row) => object | null): object | null {
  return row === undefined ? null : show(row);
}

function needsOf(type: NodeType, access: Access) {
  if (type === 'Issue') return [`issues:${access}`] as const;
  if (type === 'IssueComment') return [`issues:${access}`, `pull_requests:${access}`] as const;
  // Resolving a conversation of a review is a right of those who may push.
  if (type === 'PullRequestReviewThread' && access === 'write') return ['contents:write'] as const;
  return [`pull_requests:${access}`] as const;
}
