import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { ok } from '../http/reply.ts';
import { readCommit } from '../git/objects.ts';
import { apiLink } from '../present/links.ts';
import { requireLive } from '../world/people.ts';
import { found, Refusal } from '../world/refusal.ts';
import { stamp } from '../world/world.ts';

const base = '/repos/{owner}/{repo}/code-scanning/sarifs';
const largest = 10 * 1024 * 1024;

const sarif = z.object({
  version: z.string(),
  runs: z.array(z.object({ results: z.array(z.unknown()).optional() })).max(20),
});

export const codeScanningOperations: readonly Operation[] = [
  repoOperation({
    route: `POST ${base}`,
    needs: ['security_events:write'],
    body: z.object({
      commit_sha: z.string(),
      ref: z.string(),
      sarif: z.string(),
      tool_name: z.string().optional(),
    }),
    handle: async ({ world, repo, body }) => {
      requireLive(repo);
      if ((await readCommit(world.git.of(repo), body.commit_sha)) === undefined)
        throw new Refusal(422, 'Invalid request.\n\ncommit_sha is not a commit of the repository.');
      const [id, results] = [randomUUID(), countResults(body.sarif)];
      const row = {
        id,
        repo: repo.id,
        commit: body.commit_sha,
        ref: body.ref,
        results,
        createdAt: stamp(world),
      };
      world.tables.sarifs.put(row);
      return { status: 202, body: { id, url: urlOf({ world, repo }, id) } };
    },
  }),
  repoOperation({
    route: `GET ${base}/{sarif_id}`,
    needs: ['security_events:read'],
    handle: ({ world, repo, params }) => {
      const row = found(world.tables.sarifs.get(params['sarif_id'] ?? ''));
      found(row.repo === repo.id ? row : undefined);
      const analyses = apiLink(
        world,
        `/repos/${repo.owner}/${repo.name}/code-scanning/analyses?sarif_id=${row.id}`,
      );
      return ok({ processing_status: 'complete', analyses_url: analyses });
    },
  }),
];

function urlOf({ world, repo }: Pick<RepoCall, 'world' | 'repo'>, id: string): string {
  return apiLink(world, `/repos/${repo.owner}/${repo.name}/code-scanning/sarifs/${id}`);
}

/** What comes is gzip in base64; anything that is not SARIF is refused. */
function countResults(packed: string): number {
  try {
    const text = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: largest * 20 }).toString(
      'utf8',
    );
    const { runs } = sarif.parse(JSON.parse(text));
    return runs.reduce((sum, run) => sum + (run.results?.length ?? 0), 0);
  } catch {
    throw new Refusal(400, 'Bad Request: the SARIF is not gzip in base64, or it is not valid SARIF');
  }
}
