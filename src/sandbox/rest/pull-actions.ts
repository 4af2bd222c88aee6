import { z } from 'zod';
import { repoOperation } from '../http/define.ts';
import type { Operation } from '../http/operation.ts';
import { created, ok } from '../http/reply.ts';
import { presentSimplePull } from '../present/pull.ts';
import { merge, updateBranch } from '../world/merge.ts';
import { requestReviewers } from '../world/reviewers.ts';
import { pullIn } from './pulls.ts';

const read = ['pull_requests:read'] as const;
const write = ['pull_requests:write'] as const;

const mergeWish = z.object({
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  sha: z.string().optional(),
  merge_method: z.enum(['merge', 'squash']).optional(),
});

const reviewers = z.object({ reviewers: z.array(z.string()).optional() });

/** What is done to a pull request as a whole. */
export const pullActionOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/merge',
    needs: read,
    handle: (call) => (pullIn(call).mergedAt === null ? { status: 404 } : { status: 204 }),
  }),
  repoOperation({
    route: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
    needs: ['contents:write'],
    body: mergeWish,
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const { sha, commit_title: title, commit_message: message, merge_method: method } = body;
      const made = await merge(world, by, { repo, number: pullIn(call).number, method, sha, title, message });
      return ok({ sha: made, merged: true, message: 'Pull Request successfully merged' });
    },
  }),
  repoOperation({
    route: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch',
    needs: write,
    body: z.object({ expected_head_sha: z.string().optional() }).optional(),
    handle: async (call) => {
      const { world, by, repo, body } = call;
      await updateBranch(world, by, { repo, number: pullIn(call).number, expected: body?.expected_head_sha });
      const { html_url: url } = presentSimplePull(world, repo, pullIn(call));
      return { status: 202, body: { message: 'Updating pull request branch.', url } };
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    needs: read,
    handle: (call) => {
      const { requested_reviewers: users } = presentSimplePull(call.world, call.repo, pullIn(call));
      return ok({ users, teams: [] });
    },
  }),
  repoOperation({
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    needs: write,
    body: reviewers,
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const wish = { repo, number: pullIn(call).number, add: body.reviewers ?? [] };
      return created(presentSimplePull(world, repo, await requestReviewers(world, by, wish)));
    },
  }),
  repoOperation({
    route: 'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    needs: write,
    body: reviewers,
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const wish = { repo, number: pullIn(call).number, remove: body.reviewers ?? [] };
      return ok(presentSimplePull(world, repo, await requestReviewers(world, by, wish)));
    },
  }),
];
