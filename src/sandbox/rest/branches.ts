import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { ok } from '../http/reply.ts';
import { readCommit } from '../git/objects.ts';
import { listRefs, readRef } from '../git/refs.ts';
import { presentCommit } from '../present/commit.ts';
import { apiLink, pageLink } from '../present/links.ts';
import { rulesFor } from '../world/refs.ts';
import { Refusal } from '../world/refusal.ts';
import { storeOf } from './git-data.ts';

const base = '/repos/{owner}/{repo}';

export const branchOperations: readonly Operation[] = [
  repoOperation({
    route: `GET ${base}/branches`,
    needs: ['contents:read'],
    handle: async (call) => {
      const only = call.url.searchParams.get('protected');
      const refs = (await listRefs(storeOf(call), 'refs/heads'))
        .map(({ name, sha }) => ({ name: name.slice('refs/heads/'.length), sha }))
        .filter(({ name }) => only === null || String(isProtected(call, name)) === only);
      return paged(call, refs, (ref) => presentShort(call, ref));
    },
  }),
  repoOperation({
    route: `GET ${base}/branches/{branch}`,
    needs: ['contents:read'],
    handle: async (call) => {
      const name = call.params['branch'] ?? '';
      const sha = await readRef(storeOf(call), `refs/heads/${name}`);
      const commit = sha === undefined ? undefined : await readCommit(storeOf(call), sha);
      if (commit === undefined) throw new Refusal(404, 'Branch not found');
      const { world, repo } = call;
      const self = apiLink(world, `/repos/${repo.owner}/${repo.name}/branches/${name}`);
      const html = pageLink(world, `/${repo.owner}/${repo.name}/tree/${name}`);
      return ok({
        name,
        commit: presentCommit(world, repo, commit),
        _links: { self, html },
        protected: isProtected(call, name),
        protection: { enabled: isProtected(call, name) },
        protection_url: `${self}/protection`,
      });
    },
  }),
  repoOperation({
    route: `GET ${base}/rules/branches/{branch}`,
    needs: ['metadata:read'],
    handle: (call) => {
      const rules = rulesFor(call.repo, call.params['branch'] ?? '');
      return paged(call, rules, ({ type, parameters }) => ({
        type,
        ...(parameters === undefined ? {} : { parameters }),
        ruleset_source_type: 'Repository',
        ruleset_source: `${call.repo.owner}/${call.repo.name}`,
        ruleset_id: call.repo.id,
      }));
    },
  }),
];

function presentShort(call: RepoCall, { name, sha }: { readonly name: string; readonly sha: string }) {
  const url = apiLink(call.world, `/repos/${call.repo.owner}/${call.repo.name}/commits/${sha}`);
  return { name, commit: { sha, url }, protected: isProtected(call, name) };
}

function isProtected({ repo }: Pick<RepoCall, 'repo'>, branch: string): boolean {
  return rulesFor(repo, branch).some(({ type }) => type !== 'branch_name_pattern');
}
