import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { created, noContent, ok } from '../http/reply.ts';
import { presentComment } from '../present/issue.ts';
import { comment, commentWithId, deleteComment, editComment } from '../world/comments.ts';
import { keyOf } from '../world/world.ts';
import { issueIn } from './issues.ts';

const text = z.object({ body: z.string() });
const read = ['issues:read', 'pull_requests:read'] as const;
const write = ['issues:write', 'pull_requests:write'] as const;

export const commentOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: read,
    handle: (call) => {
      const since = call.url.searchParams.get('since') ?? '';
      const rows = call.world.tables.comments.where('issue', keyOf(call.repo.id, issueIn(call).number));
      const recent = rows.filter((row) => row.updatedAt >= since);
      return paged(call, recent, (row) => presentComment(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: write,
    body: text,
    handle: (call) => {
      const { world, by, repo, body } = call;
      const made = comment(world, by, { repo, number: issueIn(call).number, body: body.body });
      return created(presentComment(world, repo, made));
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/issues/comments',
    needs: read,
    handle: (call) => {
      const rows = call.world.tables.comments.where('repo', `${call.repo.id}`);
      return paged(call, rows, (row) => presentComment(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: read,
    handle: (call) => {
      const { world, repo } = call;
      return ok(presentComment(world, repo, commentWithId(world, repo, numberIn(call, 'comment_id'))));
    },
  }),
  repoOperation({
    route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: write,
    body: text,
    handle: (call) => {
      const { world, by, repo, body } = call;
      const { id } = commentWithId(world, repo, numberIn(call, 'comment_id'));
      return ok(presentComment(world, repo, editComment(world, by, { id, body: body.body })));
    },
  }),
  repoOperation({
    route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: write,
    handle: (call) => {
      const { id } = commentWithId(call.world, call.repo, numberIn(call, 'comment_id'));
      deleteComment(call.world, call.by, { id });
      return noContent();
    },
  }),
];
