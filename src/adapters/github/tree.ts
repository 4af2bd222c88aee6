import type { Entry } from '../../facts/snapshot.ts';
import type { Tree } from '../snapshot/assemble.ts';
import type { Api } from './api.ts';
import { plainText } from './api.ts';

/** The whole tree of a commit: two requests, one where the commit is known. */
export async function readTree(ref: string, api: Api, signal: AbortSignal): Promise<Tree> {
  const commit = /^[0-9a-f]{40}$/u.test(ref) ? ref : await commitOf(ref, api, signal);
  const call = { ...api.repository, tree_sha: commit, recursive: 'true', request: { signal } };
  const { data } = await api.octokit.rest.git.getTree(call);
  return {
    commit,
    entries: data.tree.flatMap(toEntry),
    omitted: [],
    isCut: data.truncated,
  };
}

/** This media type answers with nothing but the id. */
async function commitOf(ref: string, api: Api, signal: AbortSignal): Promise<string> {
  const call = { ...api.repository, ref, mediaType: { format: 'sha' }, request: { signal } };
  const { data } = await api.octokit.rest.repos.getCommit(call);
  return plainText(data)?.trim() ?? data.sha;
}

const kinds: Readonly<Record<string, Entry['kind']>> = {
  '100644': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

type Item = { readonly path: string; readonly mode: string; readonly sha: string; readonly size?: number };

function toEntry({ path, mode, sha, size }: Item): readonly Entry[] {
  const kind = kinds[mode];
  return kind === undefined ? [] : [{ path, kind, sha, size: size ?? 0 }];
}
