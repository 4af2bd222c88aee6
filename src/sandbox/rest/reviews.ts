import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { ok } from '../http/reply.ts';
import { linesOfPatch } from '../git/hunks.ts';
import { presentReview, presentReviewComment } from '../present/review.ts';
import { diffOf } from '../world/pull-diff.ts';
import { dismissReview, editReview, finishReview, reviewWithId } from '../world/review-changes.ts';
import type { NewReviewComment } from '../world/review-comments.ts';
import { submitReview } from '../world/reviews.ts';
import type { Pull } from '../world/rows.ts';
import { keyOf, type World } from '../world/world.ts';
import { pullIn } from './pulls.ts';

const read = ['pull_requests:read'] as const;
const write = ['pull_requests:write'] as const;
const base = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const side = z.enum(['LEFT', 'RIGHT']);
const event = z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']);

const newComment = z.object({
  path: z.string(),
  body: z.string(),
  position: z.int().nullish(),
  line: z.int().nullish(),
  side: side.optional(),
  start_line: z.int().nullish(),
  start_side: side.optional(),
});

const newReview = z.object({
  commit_id: z.string().optional(),
  body: z.string().nullish(),
  event: event.optional(),
  comments: z.array(newComment).optional(),
});

export const reviewOperations: readonly Operation[] = [
  repoOperation({
    route: `GET ${base}`,
    needs: read,
    handle: (call) => {
      const rows = call.world.tables.reviews.where('pull', keyOf(call.repo.id, pullIn(call).number));
      const visible = rows.filter((row) => row.state !== 'PENDING' || row.author === call.by.login);
      return paged(call, visible, (row) => presentReview(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: `POST ${base}`,
    needs: write,
    body: newReview,
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const pull = pullIn(call);
      const comments = await Promise.all((body.comments ?? []).map((row) => commentOf(world, pull, row)));
      const wish = { repo, number: pull.number, event: body.event, commit: body.commit_id, comments };
      const review = await submitReview(world, by, { ...wish, body: body.body ?? '' });
      return ok(presentReview(world, repo, review));
    },
  }),
  repoOperation({
    route: `GET ${base}/{review_id}`,
    needs: read,
    handle: (call) => {
      const { world, repo } = call;
      return ok(presentReview(world, repo, reviewWithId(world, repo, numberIn(call, 'review_id'))));
    },
  }),
  repoOperation({
    route: `PUT ${base}/{review_id}`,
    needs: write,
    body: z.object({ body: z.string() }),
    handle: (call) => {
      const { world, by, repo, body } = call;
      const wish = { repo, id: numberIn(call, 'review_id'), body: body.body };
      return ok(presentReview(world, repo, editReview(world, by, wish)));
    },
  }),
  repoOperation({
    route: `POST ${base}/{review_id}/events`,
    needs: write,
    body: z.object({ event, body: z.string().optional() }),
    handle: (call) => {
      const { world, by, repo, body } = call;
      const wish = { repo, id: numberIn(call, 'review_id'), ...body };
      return ok(presentReview(world, repo, finishReview(world, by, wish)));
    },
  }),
  repoOperation({
    route: `PUT ${base}/{review_id}/dismissals`,
    needs: write,
    body: z.object({ message: z.string() }),
    handle: (call) => {
      const { world, by, repo } = call;
      const wish = { repo, id: numberIn(call, 'review_id') };
      return ok(presentReview(world, repo, dismissReview(world, by, wish)));
    },
  }),
  repoOperation({
    route: `GET ${base}/{review_id}/comments`,
    needs: read,
    handle: (call) => {
      const { world, repo } = call;
      const { id } = reviewWithId(world, repo, numberIn(call, 'review_id'));
      const rows = world.tables.reviewComments.where('review', `${id}`);
      return paged(call, rows, (row) => presentReviewComment(world, repo, row));
    },
  }),
];

export type WrittenComment = z.output<typeof newComment>;

/** A line may also be named by its position below the first header of the file's patch. */
export async function commentOf(
  world: World,
  pull: Pull,
  written: WrittenComment,
): Promise<NewReviewComment> {
  const { path, body, side: on, line, start_line: startLine, start_side: startSide, position } = written;
  if (typeof line === 'number' || typeof position !== 'number')
    return { path, body, side: on, line, startLine, startSide };
  const { files } = await diffOf(world, pull);
  const patch = files.find((file) => file.path === path)?.patch ?? '';
  const row = linesOfPatch(patch).find((candidate) => candidate.position === position);
  return row?.right === null
    ? { path, body, side: 'LEFT', line: row.left }
    : { path, body, side: 'RIGHT', line: row?.right };
}
