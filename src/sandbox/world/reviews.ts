import { announce } from '../hooks/announce.ts';
import { presentReviewInPayload } from '../present/review.ts';
import { presentSimplePull } from '../present/pull.ts';
import { touchIssue } from './issues.ts';
import { requireLive, requireRight } from './people.ts';
import { diffOf } from './pull-diff.ts';
import { pullNumbered } from './pulls.ts';
import { checkBody, invalid, Refusal } from './refusal.ts';
import {
  anchorOf,
  insertReviewComment,
  tellOfReviewComment,
  type Anchor,
  type NewReviewComment,
} from './review-comments.ts';
import type { Pull, Repository, Review, ReviewComment, ReviewState } from './rows.ts';
import { keyOf, stamp, type By, type World } from './world.ts';

export type ReviewEvent = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';

export type NewReview = {
  readonly repo: Repository;
  readonly number: number;
  readonly event?: ReviewEvent | undefined;
  readonly body?: string | undefined;
  readonly commit?: string | undefined;
  readonly comments?: readonly NewReviewComment[] | undefined;
};

export const reviewStates = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
} as const satisfies Record<ReviewEvent, ReviewState>;

/** A review with its comments, all of them or none: one line outside the diff refuses the whole. */
export async function submitReview(world: World, by: By, input: NewReview): Promise<Review> {
  const { repo, event, body = '', comments = [] } = input;
  requireRight(repo, by, 'read');
  requireLive(repo);
  const pull = pullNumbered(world, repo, input.number);
  requireContent(world, by, { pull, event, body, comments });
  const commit = await reviewedCommit(world, pull, input.commit);
  const anchors: { comment: NewReviewComment; anchor: Anchor }[] = [];
  for (const comment of comments) {
    const anchor = await anchorOf(world, { pull, commit }, comment);
    if (typeof anchor === 'string') throw unresolved(anchor === 'path' ? 'Path' : 'Line');
    anchors.push({ comment, anchor });
  }
  const review = insertReview(world, by, { pull, event, body, commit });
  const made = anchors.map(({ comment, anchor }) =>
    insertReviewComment(world, by, { repo, pull, review: review.id, commit, body: comment.body, anchor }),
  );
  if (event !== undefined) tellOfReview(world, by, { repo, review, comments: made });
  return review;
}

export type ReviewRow = {
  readonly pull: Pull;
  readonly event: ReviewEvent | undefined;
  readonly body: string;
  readonly commit: string;
};

export function insertReview(world: World, by: By, { pull, event, body, commit }: ReviewRow): Review {
  return world.tables.reviews.put({
    id: world.nextId(),
    repo: pull.repo,
    number: pull.number,
    author: by.login,
    via: by.app,
    state: event === undefined ? 'PENDING' : reviewStates[event],
    body,
    commit,
    submittedAt: event === undefined ? null : stamp(world),
    minimized: null,
  });
}

export type ReviewTelling = {
  readonly repo: Repository;
  readonly review: Review;
  readonly comments: readonly ReviewComment[];
};

/** One webhook for the review and one for each of its comments. */
export function tellOfReview(world: World, by: By, { repo, review, comments }: ReviewTelling): void {
  const pull = pullNumbered(world, repo, review.number);
  const requestedReviewers = pull.requestedReviewers.filter((login) => login !== by.login);
  world.tables.pulls.put({ ...pull, requestedReviewers });
  announceReview(world, by, { repo, review, action: 'submitted' });
  for (const comment of comments) tellOfReviewComment(world, by, { repo, comment, action: 'created' });
  touchIssue(world, repo, review.number);
}

export type ReviewNews = {
  readonly repo: Repository;
  readonly review: Review;
  readonly action: 'submitted' | 'edited' | 'dismissed';
  readonly facts?: Readonly<Record<string, unknown>>;
};

export function announceReview(world: World, by: By, { repo, review, action, facts = {} }: ReviewNews): void {
  const pull = presentSimplePull(world, repo, pullNumbered(world, repo, review.number));
  const all = { review: presentReviewInPayload(world, repo, review), pull_request: pull, ...facts };
  announce(world, { event: 'pull_request_review', action, repo, by, number: review.number, facts: all });
}

/** The commit that a review speaks of: the head, or an earlier one of the same pull request. */
export async function reviewedCommit(world: World, pull: Pull, wanted: string | undefined): Promise<string> {
  if (wanted === undefined || wanted === pull.head.sha) return pull.head.sha;
  const { commits } = await diffOf(world, pull);
  if (commits.some(({ sha }) => sha === wanted)) return wanted;
  const message = 'commit_id is not part of the pull request';
  throw invalid([{ resource: 'PullRequestReviewComment', field: 'commit_id', code: 'custom', message }]);
}

type Content = {
  readonly pull: Pull;
  readonly event: ReviewEvent | undefined;
  readonly body: string;
  readonly comments: readonly NewReviewComment[];
};

function requireContent(world: World, by: By, { pull, event, body, comments }: Content): void {
  checkBody('PullRequestReview', body);
  requireOther(world, by, { pull, event });
  if (event === 'REQUEST_CHANGES' && body.trim() === '') throw blank();
  if (event === 'COMMENT' && body.trim() === '' && comments.length === 0) throw blank();
  requireNonePending(world, by, pull);
}

function requireOther(world: World, by: By, { pull, event }: Pick<Content, 'pull' | 'event'>): void {
  if (event === undefined || event === 'COMMENT') return;
  if (world.tables.issues.get(pull.id)?.author !== by.login) return;
  const what = event === 'APPROVE' ? 'approve' : 'request changes on';
  throw new Refusal(422, 'Unprocessable Entity', { errors: [`Can not ${what} your own pull request`] });
}

function requireNonePending(world: World, by: By, pull: Pull): void {
  const reviews = world.tables.reviews.where('pull', keyOf(pull.repo, pull.number));
  if (!reviews.some((review) => review.author === by.login && review.state === 'PENDING')) return;
  const errors = ['User can only have one pending review per pull request'];
  throw new Refusal(422, 'Unprocessable Entity', { errors });
}

function blank(): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { errors: ['Review body cannot be blank'] });
}

function unresolved(what: 'Path' | 'Line'): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { errors: [`${what} could not be resolved`] });
}
