import { announce } from '../hooks/announce.ts';
import { presentReviewComment } from '../present/review.ts';
import { presentSimplePull } from '../present/pull.ts';
import { nodeId } from '../present/links.ts';
import { requireLive, requireRight } from './people.ts';
import { pullNumbered } from './pulls.ts';
import { checkBody, found, invalid, type Refusal } from './refusal.ts';
import { anchorOf, insertReviewComment, type Misplaced, type NewReviewComment } from './review-comments.ts';
import { insertReview, reviewedCommit, tellOfReview } from './reviews.ts';
import type { Repository, ReviewComment, Thread } from './rows.ts';
import type { By, World } from './world.ts';

export type NewSingleComment = NewReviewComment & {
  readonly repo: Repository;
  readonly number: number;
  readonly commit?: string | undefined;
};

/** One comment on a line, which is a review of its own. */
export async function commentOnLine(world: World, by: By, input: NewSingleComment): Promise<ReviewComment> {
  const { repo, number, body } = input;
  requireRight(repo, by, 'read');
  requireLive(repo);
  const pull = pullNumbered(world, repo, number);
  const commit = await reviewedCommit(world, pull, input.commit);
  const anchor = await anchorOf(world, { pull, commit }, input);
  if (typeof anchor === 'string') throw outside(anchor);
  checkBody('PullRequestReviewComment', body);
  const review = insertReview(world, by, { pull, event: 'COMMENT', body: '', commit });
  const comment = insertReviewComment(world, by, { repo, pull, review: review.id, commit, body, anchor });
  tellOfReview(world, by, { repo, review, comments: [comment] });
  return comment;
}

export function replyToReviewComment(
  world: World,
  by: By,
  { repo, id, body }: { readonly repo: Repository; readonly id: number; readonly body: string },
): ReviewComment {
  requireRight(repo, by, 'read');
  requireLive(repo);
  const answers = found(world.tables.reviewComments.get(id));
  const pull = pullNumbered(world, repo, answers.number);
  const { commit } = answers;
  const review = insertReview(world, by, { pull, event: 'COMMENT', body: '', commit });
  const comment = insertReviewComment(world, by, {
    repo,
    pull,
    review: review.id,
    commit,
    body,
    anchor: answers,
    answers,
  });
  tellOfReview(world, by, { repo, review, comments: [comment] });
  return comment;
}

/** Resolving needs the right to write contents, or to have opened the pull request. */
export function resolveThread(
  world: World,
  by: By,
  { id, isResolved }: { readonly id: number; readonly isResolved: boolean },
): Thread {
  const before = found(world.tables.threads.get(id));
  const repo = found(world.tables.repositories.get(before.repo));
  const pull = pullNumbered(world, repo, before.number);
  if (world.tables.issues.get(pull.id)?.author !== by.login) requireRight(repo, by, 'write');
  requireLive(repo);
  const thread = world.tables.threads.put({ ...before, resolvedBy: isResolved ? by.login : null });
  const comments = world.tables.reviewComments.where('thread', `${id}`);
  const facts = {
    thread: {
      node_id: nodeId('PullRequestReviewThread', id),
      comments: comments.map((comment) => presentReviewComment(world, repo, comment)),
    },
    pull_request: presentSimplePull(world, repo, pull),
  };
  const action = isResolved ? 'resolved' : 'unresolved';
  announce(world, { event: 'pull_request_review_thread', action, repo, by, number: pull.number, facts });
  return thread;
}

function outside(what: Misplaced): Refusal {
  const field = what === 'path' ? 'path' : `pull_request_review_thread.${what}`;
  const message = what === 'path' ? 'path is not part of the diff' : `${field} must be part of the diff`;
  return invalid([{ resource: 'PullRequestReviewComment', code: 'custom', field, message }]);
}
