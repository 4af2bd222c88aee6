import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation, RepoCall, Reply } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { noContent } from '../http/reply.ts';
import { presentReaction } from '../present/issue.ts';
import { commentWithId } from '../world/comments.ts';
import { found } from '../world/refusal.ts';
import { reactionsTo, react, unreact } from '../world/reactions.ts';
import { reviewCommentWithId } from '../world/review-comments.ts';
import type { SubjectKind } from '../world/rows.ts';
import { issueIn } from './issues.ts';

const wanted = z.object({
  content: z.enum(['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes']),
});

type Place = {
  readonly path: string;
  readonly subject: SubjectKind;
  readonly scopes: readonly ('issues' | 'pull_requests')[];
  readonly idIn: (call: RepoCall) => number;
};

const places: readonly Place[] = [
  {
    path: 'issues/{issue_number}',
    subject: 'issue',
    scopes: ['issues', 'pull_requests'],
    idIn: (call) => issueIn(call).id,
  },
  {
    path: 'issues/comments/{comment_id}',
    subject: 'comment',
    scopes: ['issues', 'pull_requests'],
    idIn: (call) => commentWithId(call.world, call.repo, numberIn(call, 'comment_id')).id,
  },
  {
    path: 'pulls/comments/{comment_id}',
    subject: 'reviewComment',
    scopes: ['pull_requests'],
    idIn: (call) => reviewCommentWithId(call.world, call.repo, numberIn(call, 'comment_id')).id,
  },
];

export const reactionOperations: readonly Operation[] = places.flatMap(operationsAt);

function operationsAt({ path, subject, scopes, idIn }: Place): readonly Operation[] {
  const route = `/repos/{owner}/{repo}/${path}/reactions`;
  return [
    repoOperation({
      route: `GET ${route}`,
      needs: scopes.map((scope) => `${scope}:read` as const),
      handle: (call) => {
        const content = call.url.searchParams.get('content');
        const rows = reactionsTo(call.world, subject, idIn(call));
        const asked = rows.filter((row) => content === null || row.content === content);
        return paged(call, asked, (row) => presentReaction(call.world, row));
      },
    }),
    repoOperation({
      route: `POST ${route}`,
      needs: scopes.map((scope) => `${scope}:write` as const),
      body: wanted,
      handle: (call) => {
        const { world, by, repo, body } = call;
        const { reaction, isNew } = react(world, by, {
          repo,
          subject,
          id: idIn(call),
          content: body.content,
        });
        return { status: isNew ? 201 : 200, body: presentReaction(world, reaction) };
      },
    }),
    repoOperation({
      route: `DELETE ${route}/{reaction_id}`,
      needs: scopes.map((scope) => `${scope}:write` as const),
      handle: (call) => removeFrom(call, subject, idIn(call)),
    }),
  ];
}

function removeFrom(call: RepoCall, subject: SubjectKind, subjectId: number): Reply {
  const id = numberIn(call, 'reaction_id');
  const held = found(call.world.tables.reactions.get(id));
  found(held.subject === subject && held.subjectId === subjectId ? held : undefined);
  unreact(call.world, call.by, { id });
  return noContent();
}
