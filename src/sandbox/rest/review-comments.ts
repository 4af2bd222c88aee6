import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { created, noContent, ok } from '../http/reply.ts';
import { presentReviewComment } from '../present/review.ts';
import { deleteReviewComment, editReviewComment, reviewCommentWithId } from '../world/review-comments.ts';
import { commentOnLine, replyToReviewComment } from '../world/threads.ts';
import { keyOf } from '../world/world.ts';
import { pullIn } from './pulls.ts';
import { commentOf } from './reviews.ts';

const read = ['pull_requests:read'] as const;
const write = ['pull_requests:write'] as const;
const text = z.object({ body: z.string() });
const side = z.enum(['LEFT', 'RIGHT']);

const newComment = z.object({
  body: z.string(),
  path: z.string(),
  commit_id: z.string().optional(),
  position: z.int().optional(),
  line: z.int().optional(),
  side: side.optional(),
  start_line: z.int().optional(),
  start_side: side.optional(),
  in_reply_to: z.int().optional(),
  subject_type: z.enum(['line', 'file']).optional(),
});

export const reviewCommentOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    needs: read,
    handle: (call) => {
      const rows = call.world.tables.reviewComments.where('pull', keyOf(call.repo.id, pullIn(call).number));
      return paged(call, rows, (row) => presentReviewComment(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    needs: write,
    body: newComment,
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const pull = pullIn(call);
      const reply = body.in_reply_to;
      if (reply !== undefined) {
        const { id } = reviewCommentWithId(world, repo, reply);
        return created(
          presentReviewComment(world, repo, replyToReviewComment(world, by, { repo, id, body: body.body })),
        );
      }
      const wish = { repo, number: pull.number, commit: body.commit_id, subjectType: body.subject_type };
      const made = await commentOnLine(world, by, { ...wish, ...(await commentOf(world, pull, body)) });
      return created(presentReviewComment(world, repo, made));
    },
  }),
  repoOperation({
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies',
    needs: write,
    body: text,
    handle: (call) => {
      const { world, by, repo, body } = call;
      const { id } = reviewCommentWithId(world, repo, numberIn(call, 'comment_id'));
      return created(
        presentReviewComment(world, repo, replyToReviewComment(world, by, { repo, id, body: body.body })),
      );
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/comments',
    needs: read,
    handle: (call) => {
      const rows = call.world.tables.reviewComments.where('repo', `${call.repo.id}`);
      return paged(call, rows, (row) => presentReviewComment(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    needs: read,
    handle: (call) => {
      const { world, repo } = call;
      return ok(
        presentReviewComment(world, repo, reviewCommentWithId(world, repo, numberIn(call, 'comment_id'))),
      );
    },
  }),
  repoOperation({
    route: 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    needs: write,
    body: text,
    handle: (call) => {
      const { world, by, repo, body } = call;
      const { id } = reviewCommentWithId(world, repo, numberIn(call, 'comment_id'));
      return ok(presentReviewComment(world, repo, editReviewComment(world, by, { id, body: body.body })));
    },
  }),
  repoOperation({
    route: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    needs: write,
    handle: (call) => {
      const { id } = reviewCommentWithId(call.world, call.repo, numberIn(call, 'comment_id'));
      deleteReviewComment(call.world, call.by, { id });
      return noContent();
    },
  }),
];
