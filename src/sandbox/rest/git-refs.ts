import { z } from 'zod';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { created, noContent, ok } from '../http/reply.ts';
import { typeOfObject } from '../git/objects.ts';
import { listRefs, readRef, type Ref } from '../git/refs.ts';
import { apiLink, nodeId } from '../present/links.ts';
import { moveRef, removeRef } from '../world/refs.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import { storeOf } from './git-data.ts';

const base = '/repos/{owner}/{repo}/git';

export const gitRefOperations: readonly Operation[] = [
  repoOperation({
    route: `GET ${base}/ref/{ref}`,
    needs: ['contents:read'],
    handle: async (call) => ok(await presentRef(call, await refIn(call))),
  }),
  repoOperation({
    route: `GET ${base}/matching-refs/{ref}`,
    needs: ['contents:read'],
    handle: async (call) => {
      const prefix = `refs/${call.params['ref'] ?? ''}`;
      const folder = prefix.split('/').slice(0, 2).join('/');
      const refs = (await listRefs(storeOf(call), folder)).filter(({ name }) => name.startsWith(prefix));
      return paged(call, await Promise.all(refs.map((ref) => presentRef(call, ref))), (ref) => ref);
    },
  }),
  repoOperation({
    route: `POST ${base}/refs`,
    needs: ['contents:write'],
    body: z.object({ ref: z.string(), sha: z.string() }),
    handle: async (call) => {
      const { world, by, repo } = call;
      const { ref: name, sha } = call.body;
      if ((await readRef(storeOf(call), 'HEAD')) === undefined)
        throw new Refusal(409, 'Git Repository is empty.');
      await moveRef(world, by, { repo, name, sha, isNew: true });
      return created(await presentRef(call, { name, sha }));
    },
  }),
  repoOperation({
    route: `PATCH ${base}/refs/{ref}`,
    needs: ['contents:write'],
    body: z.object({ sha: z.string(), force: z.boolean().optional() }),
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const name = `refs/${call.params['ref'] ?? ''}`;
      if ((await readRef(storeOf(call), name)) === undefined)
        throw new Refusal(422, 'Reference does not exist');
      await moveRef(world, by, { repo, name, sha: body.sha, force: body.force ?? false });
      return ok(await presentRef(call, { name, sha: body.sha }));
    },
  }),
  repoOperation({
    route: `DELETE ${base}/refs/{ref}`,
    needs: ['contents:write'],
    handle: async ({ world, by, repo, params }) => {
      await removeRef(world, by, { repo, name: `refs/${params['ref'] ?? ''}` });
      return noContent();
    },
  }),
];

async function refIn(call: RepoCall): Promise<Ref> {
  const name = `refs/${call.params['ref'] ?? ''}`;
  const sha = await readRef(storeOf(call), name);
  if (sha !== undefined) return { name, sha };
  if ((await readRef(storeOf(call), 'HEAD')) === undefined)
    throw new Refusal(409, 'Git Repository is empty.');
  throw notFound();
}

async function presentRef({ world, repo }: Pick<RepoCall, 'world' | 'repo'>, { name, sha }: Ref) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}/git`);
  const type = (await typeOfObject(world.git.of(repo), sha)) ?? 'commit';
  return {
    ref: name,
    node_id: nodeId('Ref', `${repo.id}:${name}`),
    url: `${api}/${name}`,
    object: { type, sha, url: `${api}/${type}s/${sha}` },
  };
}
