import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Entry } from '../../facts/snapshot.ts';
import { contentOf } from '../snapshot/content.ts';
import type { Content } from '../snapshot/content.ts';
import { untar } from '../snapshot/tar.ts';
import type { Api } from './api.ts';

type Wish = { readonly commit: string; readonly files: readonly Entry[]; readonly maxBytes: number };

/** Texts by blob id from the archive of a commit, read as it comes: never the whole of it in memory. */
export async function readTarball(
  wish: Wish,
  api: Api,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Content>> {
  const ids = new Map(wish.files.map(({ path, sha }) => [path, sha]));
  const found = new Map<string, Content>();
  const archive = await open(wish.commit, api, signal);
  const plain = archive.pipe(createGunzip());
  archive.on('error', (error) => plain.destroy(error));
  for await (const { path, bytes } of untar(plain, (path) => ids.has(inside(path)))) {
    const id = ids.get(inside(path));
    if (id !== undefined) found.set(id, contentOf(bytes));
  }
  return found;
}

/** GitHub puts everything into one folder, `owner-repo-commit/`. */
function inside(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

async function open(ref: string, api: Api, signal: AbortSignal): Promise<Readable> {
  const { data } = await api.octokit.rest.repos.downloadTarballArchive({
    ...api.repository,
    ref,
    request: { signal, parseSuccessResponseBody: false },
  });
  if (!(data instanceof ReadableStream)) throw new Error('The archive did not come as a stream');
  return Readable.from(data);
}
