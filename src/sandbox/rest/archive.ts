import { gzipSync } from 'node:zlib';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { flatten, readBlob, type Commit } from '../git/objects.ts';
import { resolveCommit } from '../git/refs.ts';
import { writeTar, type TarFile } from '../git/tar.ts';
import { apiLink } from '../present/links.ts';
import { found } from '../world/refusal.ts';
import { storeOf } from './git-data.ts';

/** GitHub answers with a redirect to another host; here it is another path. */
export const archiveOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/tarball/{ref}',
    needs: ['contents:read'],
    handle: redirect,
  }),
  repoOperation({ route: 'GET /repos/{owner}/{repo}/tarball', needs: ['contents:read'], handle: redirect }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/_archive/{commit_sha}',
    needs: ['contents:read'],
    handle: async (call) => {
      const commit = await commitIn(call, call.params['commit_sha'] ?? '');
      const folder = `${call.repo.owner}-${call.repo.name}-${commit.sha.slice(0, 7)}`;
      const tar = writeTar({ folder, comment: commit.sha, files: await filesOf(call, commit) });
      const headers = {
        'content-type': 'application/x-gzip',
        'content-disposition': `attachment; filename=${folder}.tar.gz`,
      };
      return { status: 200, headers, body: gzipSync(tar) };
    },
  }),
];

async function redirect(call: RepoCall) {
  const commit = await commitIn(call, call.params['ref'] ?? call.repo.defaultBranch);
  const { owner, name } = call.repo;
  const location = apiLink(call.world, `/repos/${owner}/${name}/_archive/${commit.sha}`);
  return { status: 302, headers: { location } };
}

async function commitIn(call: RepoCall, ref: string): Promise<Commit> {
  return found(await resolveCommit(storeOf(call), ref === '' ? call.repo.defaultBranch : ref));
}

async function filesOf(call: RepoCall, commit: Commit): Promise<readonly TarFile[]> {
  const store = storeOf(call);
  const modified = Date.parse(commit.committer.date) / 1000;
  const files: TarFile[] = [];
  for (const [path, { mode, oid }] of await flatten(store, commit.tree)) {
    const bytes = mode === '160000' ? new Uint8Array() : ((await readBlob(store, oid)) ?? new Uint8Array());
    files.push({ path, mode, bytes, modified });
  }
  return files;
}
