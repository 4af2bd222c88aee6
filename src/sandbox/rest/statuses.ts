import { z } from 'zod';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { paged, pageOf, linkHeader } from '../http/paging.ts';
import { created, noContent, ok } from '../http/reply.ts';
import { apiLink } from '../present/links.ts';
import { presentRepositoryLite } from '../present/repository.ts';
import { presentStatus, presentStatusPart } from '../present/status.ts';
import { dispatch, setStatus } from '../world/statuses.ts';
import type { Status } from '../world/rows-machines.ts';
import { commitIn } from './checks.ts';

const base = '/repos/{owner}/{repo}';

const newStatus = z.object({
  state: z.enum(['error', 'failure', 'pending', 'success']),
  target_url: z.string().nullish(),
  description: z.string().max(140).nullish(),
  context: z.string().optional(),
});

export const statusOperations: readonly Operation[] = [
  repoOperation({
    route: `POST ${base}/statuses/{sha}`,
    needs: ['statuses:write'],
    body: newStatus,
    handle: async ({ world, by, repo, params, body }) => {
      const { state, context = 'default', description = null, target_url: targetUrl = null } = body;
      const wish = { repo, sha: params['sha'] ?? '', state, context, description, targetUrl };
      return created(presentStatus(world, repo, await setStatus(world, by, wish)));
    },
  }),
  repoOperation({
    route: `GET ${base}/commits/{ref}/statuses`,
    needs: ['statuses:read'],
    handle: async (call) => {
      const rows = call.world.tables.statuses.where('commit', `${call.repo.id}:${await commitIn(call)}`);
      return paged(call, rows.toReversed(), (row) => presentStatus(call.world, call.repo, row));
    },
  }),
  repoOperation({ route: `GET ${base}/commits/{ref}/status`, needs: ['statuses:read'], handle: combined }),
  repoOperation({
    route: `POST ${base}/dispatches`,
    needs: ['contents:write'],
    body: z.object({
      event_type: z.string().max(100),
      client_payload: z.record(z.string(), z.unknown()).optional(),
    }),
    handle: ({ world, by, repo, body }) => {
      dispatch(world, by, { repo, eventType: body.event_type, payload: body.client_payload ?? {} });
      return noContent();
    },
  }),
];

/** Of each context the newest status counts; one failure fails the whole, one pending holds it. */
async function combined(call: RepoCall) {
  const { world, repo } = call;
  const sha = await commitIn(call);
  const rows = world.tables.statuses.where('commit', `${repo.id}:${sha}`);
  const newest = [...new Map(rows.map((row) => [row.context, row])).values()];
  const page = pageOf(call, newest);
  const body = {
    state: stateOf(newest),
    statuses: page.rows.map((row) => presentStatusPart(world, repo, row)),
    sha,
    total_count: newest.length,
    repository: presentRepositoryLite(world, repo),
    commit_url: apiLink(world, `/repos/${repo.owner}/${repo.name}/commits/${sha}`),
    url: apiLink(world, `/repos/${repo.owner}/${repo.name}/commits/${sha}/status`),
  };
  return { ...ok(body), headers: linkHeader(page) };
}

function stateOf(statuses: readonly Status[]): string {
  if (statuses.some(({ state }) => state === 'error' || state === 'failure')) return 'failure';
  return statuses.length > 0 && statuses.every(({ state }) => state === 'success') ? 'success' : 'pending';
}
