import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { paged, pagedIn } from '../http/paging.ts';
import { created, ok } from '../http/reply.ts';
import { resolveCommit } from '../git/refs.ts';
import { annotationsOf, presentAnnotation, presentRun, presentSuite } from '../present/check.ts';
import { presentRepositoryLite } from '../present/repository.ts';
import { rerequestRun, rerequestSuite } from '../world/check-buttons.ts';
import { createRun, runWithId, suiteWithId, updateRun } from '../world/checks.ts';
import { found, Refusal } from '../world/refusal.ts';
import type { CheckRun } from '../world/rows-machines.ts';
import { ensureSuite } from '../world/suites.ts';
import { newRun, runChange, toChange } from './check-body.ts';

const read = ['checks:read'] as const;
const write = ['checks:write'] as const;
const base = '/repos/{owner}/{repo}';

export const checkOperations: readonly Operation[] = [
  repoOperation({
    route: `POST ${base}/check-runs`,
    needs: write,
    body: newRun,
    handle: async ({ world, by, repo, body }) => {
      const wish = { ...toChange(body), repo, name: body.name, headSha: body.head_sha };
      return created(presentRun(world, repo, await createRun(world, by, wish)));
    },
  }),
  repoOperation({
    route: `GET ${base}/check-runs/{check_run_id}`,
    needs: read,
    handle: (call) => ok(presentRun(call.world, call.repo, runIn(call))),
  }),
  repoOperation({
    route: `PATCH ${base}/check-runs/{check_run_id}`,
    needs: write,
    body: runChange,
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const wish = { repo, id: numberIn(call, 'check_run_id'), change: toChange(body) };
      return ok(presentRun(world, repo, await updateRun(world, by, wish)));
    },
  }),
  repoOperation({
    route: `GET ${base}/check-runs/{check_run_id}/annotations`,
    needs: read,
    handle: (call) => {
      const run = runIn(call);
      const rows = annotationsOf(call.world, run.id);
      const sha = run.headSha;
      return paged(call, rows, (annotation) => presentAnnotation(call.world, call.repo, { sha, annotation }));
    },
  }),
  repoOperation({
    route: `POST ${base}/check-runs/{check_run_id}/rerequest`,
    needs: write,
    handle: (call) => {
      rerequestRun(call.world, call.by, { repo: call.repo, id: runIn(call).id });
      return created({});
    },
  }),
  repoOperation({
    route: `GET ${base}/commits/{ref}/check-runs`,
    needs: read,
    handle: async (call) => {
      const sha = await commitIn(call);
      const rows = asked(call, call.world.tables.checkRuns.where('commit', `${call.repo.id}:${sha}`));
      return pagedIn(call, 'check_runs', { rows, present: (row) => presentRun(call.world, call.repo, row) });
    },
  }),
  repoOperation({
    route: `GET ${base}/check-suites/{check_suite_id}/check-runs`,
    needs: read,
    handle: (call) => {
      const { id } = suiteWithId(call.world, call.repo, numberIn(call, 'check_suite_id'));
      const rows = asked(call, call.world.tables.checkRuns.where('suite', `${id}`));
      return pagedIn(call, 'check_runs', { rows, present: (row) => presentRun(call.world, call.repo, row) });
    },
  }),
  ...suiteOperations(),
];

function suiteOperations(): readonly Operation[] {
  return [
    repoOperation({
      route: `POST ${base}/check-suites`,
      needs: write,
      body: z.object({ head_sha: z.string() }),
      handle: async ({ world, by, repo, body }) => {
        if (by.app === null) throw new Refusal(403, 'You must authenticate via a GitHub App.');
        const suite = ensureSuite(world, { repo, app: by.app, headSha: body.head_sha });
        return created(await fullSuite({ world, repo }, suite.id));
      },
    }),
    repoOperation({
      route: `GET ${base}/check-suites/{check_suite_id}`,
      needs: read,
      handle: async (call) => ok(await fullSuite(call, numberIn(call, 'check_suite_id'))),
    }),
    repoOperation({
      route: `POST ${base}/check-suites/{check_suite_id}/rerequest`,
      needs: write,
      handle: async (call) => {
        await rerequestSuite(call.world, call.by, { repo: call.repo, id: numberIn(call, 'check_suite_id') });
        return created({});
      },
    }),
    repoOperation({
      route: `GET ${base}/commits/{ref}/check-suites`,
      needs: read,
      handle: async (call) => {
        const rows = call.world.tables.checkSuites.where('commit', `${call.repo.id}:${await commitIn(call)}`);
        const suites = await Promise.all(rows.map((row) => fullSuite(call, row.id)));
        return pagedIn(call, 'check_suites', { rows: suites, present: (suite) => suite });
      },
    }),
  ];
}

async function fullSuite({ world, repo }: Pick<RepoCall, 'world' | 'repo'>, id: number) {
  const suite = await presentSuite(world, repo, suiteWithId(world, repo, id));
  return { ...suite, repository: presentRepositoryLite(world, repo) };
}

function runIn(call: RepoCall): CheckRun {
  return runWithId(call.world, call.repo, numberIn(call, 'check_run_id'));
}

export async function commitIn(call: RepoCall): Promise<string> {
  const ref = call.params['ref'] ?? '';
  const commit = await resolveCommit(call.world.git.of(call.repo), ref);
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return found(commit).sha;
}

/** Of runs of one name by one App only the newest counts, unless all are asked for. */
function asked({ url }: RepoCall, runs: readonly CheckRun[]): readonly CheckRun[] {
  const query = url.searchParams;
  const [name, status, app] = [query.get('check_name'), query.get('status'), query.get('app_id')];
  const fitting = runs
    .filter((run) => name === null || run.name === name)
    .filter((run) => status === null || run.status === status)
    .filter((run) => app === null || String(run.app) === app);
  if (query.get('filter') === 'all') return fitting;
  return [...new Map(fitting.map((run) => [`${run.app} ${run.name}`, run])).values()];
}
