import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Entry } from '../../facts/snapshot.ts';
import { contentOf } from '../snapshot/content.ts';
import type { Content } from '../snapshot/content.ts';
import { untar, type Member } from '../snapshot/tar.ts';
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
  for await (const { path, bytes } of archived(wish.commit, (path) => ids.has(path), { api, signal })) {
    const id = ids.get(path);
    if (id !== undefined) found.set(id, contentOf(bytes));
  }
  return found;
}

export type Call = { readonly api: Api; readonly signal: AbortSignal };

/** The chosen files of the archive, as they come; each of its files is asked for by its path and size. */
export async function* archived(
  commit: string,
  isWanted: (path: string, size: number) => boolean,
  { api, signal }: Call,
): AsyncGenerator<Member> {
  const archive = await open(commit, api, signal);
  const plain = archive.pipe(createGunzip());
  archive.on('error', (error) => plain.destroy(error));
  for await (const { path, bytes } of untar(plain, (path, size) => isWanted(inside(path), size)))
    yield { path: inside(path), bytes };
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
