import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { created, ok } from '../http/reply.ts';
import { presentCommit, presentFile } from '../present/commit.ts';
import { presentPull, presentSimplePull } from '../present/pull.ts';
import { diffOf } from '../world/pull-diff.ts';
import { editPull, openPullRequest, pullNumbered, type PullChange } from '../world/pulls.ts';
import { invalid } from '../world/refusal.ts';
import type { Pull } from '../world/rows.ts';

const read = ['pull_requests:read'] as const;
const write = ['pull_requests:write'] as const;
const mostFiles = 3000;

const newPull = z.object({
  title: z.string().optional(),
  head: z.string(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().optional(),
});

const pullChange = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
});

export const pullOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls',
    needs: read,
    handle: (call) => paged(call, listed(call), (pull) => presentSimplePull(call.world, call.repo, pull)),
  }),
  repoOperation({
    route: 'POST /repos/{owner}/{repo}/pulls',
    needs: write,
    body: newPull,
    handle: async ({ world, by, repo, body }) => {
      if (body.title === undefined)
        throw invalid([{ resource: 'PullRequest', field: 'title', code: 'missing_field' }]);
      const { title, head, base, draft = false } = body;
      const wish = { repo, title, head, base, draft, body: body.body ?? null };
      return created(await presentPull(world, repo, await openPullRequest(world, by, wish)));
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    needs: read,
    handle: async (call) => ok(await presentPull(call.world, call.repo, pullIn(call))),
  }),
  repoOperation({
    route: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
    needs: write,
    body: pullChange,
    handle: async (call) => {
      const { world, by, repo } = call;
      const wish = { repo, number: pullIn(call).number, change: changeOf(call.body) };
      return ok(await presentPull(world, repo, await editPull(world, by, wish)));
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    needs: read,
    handle: async (call) => {
      const pull = pullIn(call);
      const { files } = await diffOf(call.world, pull);
      const at = { sha: pull.head.sha };
      return paged(call, files.slice(0, mostFiles), (file) =>
        presentFile(call.world, call.repo, { ...at, file }),
      );
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits',
    needs: read,
    handle: async (call) => {
      const { commits } = await diffOf(call.world, pullIn(call));
      return paged(call, commits.slice(0, 250), (commit) => presentCommit(call.world, call.repo, commit));
    },
  }),
];

export function pullIn(call: RepoCall): Pull {
  return pullNumbered(call.world, call.repo, numberIn(call, 'pull_number'));
}

function listed({ world, repo, url }: RepoCall): readonly Pull[] {
  const query = url.searchParams;
  const state = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  const rows = headRows({ world, repo }, head)
    .filter((pull) => base === null || pull.base.ref === base)
    .filter((pull) => state === 'all' || world.tables.issues.get(pull.id)?.state === state);
  return query.get('direction') === 'asc' ? rows : rows.toReversed();
}

/** `head` is `owner:branch`; with it the branch is looked up, not the whole list. */
function headRows({ world, repo }: Pick<RepoCall, 'world' | 'repo'>, head: string | null): readonly Pull[] {
  if (head === null || !head.includes(':')) return world.tables.pulls.where('repo', `${repo.id}`);
  const [owner, branch] = [head.slice(0, head.indexOf(':')), head.slice(head.indexOf(':') + 1)];
  return world.tables.repositories
    .where('owner', owner.toLowerCase())
    .flatMap((source) => world.tables.pulls.where('head', `${source.id}:${branch}`))
    .filter((pull) => pull.repo === repo.id);
}

function changeOf(body: z.output<typeof pullChange>): PullChange {
  const { title, state, base } = body;
  return {
    ...(title === undefined ? {} : { title }),
    ...(body.body === undefined ? {} : { body: body.body }),
    ...(state === undefined ? {} : { state }),
    ...(base === undefined ? {} : { base }),
  };
}
