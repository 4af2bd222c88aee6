import { found, Refusal } from '../../world/refusal.ts';
import { reviewCommentWithId } from '../../world/review-comments.ts';
import { submitReview, type ReviewEvent } from '../../world/reviews.ts';
import { commentOnLine, replyToReviewComment, resolveThread } from '../../world/threads.ts';
import { redirect, type Answer } from '../answer.ts';
import { back } from '../conversation/edits.ts';
import { textOf } from '../door/form.ts';
import { numberOf, type Params, type RepoVisit } from '../door/visit.ts';

export async function review(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo, form } = visit;
  const number = numberOf(params);
  await submitReview(world, by, {
    repo,
    number,
    event: eventOf(form.get('event')),
    body: textOf(form, 'body'),
  });
  return redirect(`${visit.base}/pull/${number}`);
}

export async function remark(visit: RepoVisit, params: Params): Promise<Answer> {
  const { world, by, repo, form } = visit;
  const [number, path, line] = [numberOf(params), textOf(form, 'path'), Number(form.get('line'))];
  const side = form.get('side') === 'LEFT' ? 'LEFT' : 'RIGHT';
  const made = await commentOnLine(world, by, { repo, number, path, line, side, body: textOf(form, 'body') });
  return redirect(`${visit.base}/pull/${number}/files#discussion_r${made.id}`);
}

export function replyTo(visit: RepoVisit): Answer {
  const { world, by, repo, form } = visit;
  const { id } = reviewCommentWithId(world, repo, Number(form.get('comment')));
  replyToReviewComment(world, by, { repo, id, body: textOf(form, 'body') });
  return back(visit);
}

export function settleThread(visit: RepoVisit): Answer {
  const { world, by, repo, form } = visit;
  const thread = found(world.tables.threads.get(Number(form.get('thread'))));
  found(thread.repo === repo.id ? thread : undefined);
  resolveThread(world, by, { id: thread.id, isResolved: form.get('resolve') === 'yes' });
  return back(visit);
}

function eventOf(text: string | null): ReviewEvent {
  if (text === 'APPROVE' || text === 'REQUEST_CHANGES' || text === 'COMMENT') return text;
  throw new Refusal(422, 'Say whether you comment, approve or request changes.');
}
