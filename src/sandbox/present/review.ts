import { lineAt } from '../git/hunks.ts';
import { associationOf } from '../world/people.ts';
import type { Repository, Review, ReviewComment } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { presentRollup } from './issue.ts';
import { apiLink, nodeId, pageLink } from './links.ts';
import { presentUser } from './user.ts';

export function presentReview(world: World, repo: Repository, review: Review) {
  const page = pageLink(world, `/${repo.owner}/${repo.name}/pull/${review.number}`);
  const pull = apiLink(world, `/repos/${repo.owner}/${repo.name}/pulls/${review.number}`);
  const html = `${page}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: presentUser(world, review.author),
    body: review.body,
    state: review.state as string,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(repo, review.author),
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}

/** In webhooks the state is written small and an empty body is null. */
export function presentReviewInPayload(world: World, repo: Repository, review: Review) {
  const plain = presentReview(world, repo, review);
  return { ...plain, state: review.state.toLowerCase(), body: review.body === '' ? null : review.body };
}

export function presentReviewComment(world: World, repo: Repository, comment: ReviewComment) {
  const { line, startLine, startSide } = comment;
  return {
    ...linksOf(world, repo, comment),
    pull_request_review_id: comment.review,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.originalCommit,
    user: presentUser(world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(repo, comment.author),
    reactions: presentRollup(
      world,
      { subject: 'reviewComment', id: comment.id },
      apiLink(world, `/repos/${repo.owner}/${repo.name}/pulls/comments/${comment.id}/reactions`),
    ),
    start_line: startLine,
    original_start_line: comment.originalStartLine,
    start_side: startSide,
    line,
    original_line: comment.originalLine,
    side: comment.side,
    position: line === null ? null : positionOf(comment),
    original_position: positionOf(comment),
    subject_type: comment.subjectType,
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
  };
}

/** The older way to name a line: how far below the header of the first hunk it stands. */
function positionOf(comment: ReviewComment): number {
  const spot = { side: comment.side, line: comment.originalLine ?? 0 };
  return lineAt(comment.diffHunk, spot)?.position ?? 1;
}

function linksOf(world: World, repo: Repository, comment: ReviewComment) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const url = `${api}/pulls/comments/${comment.id}`;
  const pull = `${api}/pulls/${comment.number}`;
  const page = pageLink(world, `/${repo.owner}/${repo.name}/pull/${comment.number}`);
  const html = `${page}#discussion_r${comment.id}`;
  return {
    url,
    html_url: html,
    pull_request_url: pull,
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
  };
}
