import type { Remote, Snapshot } from '../facts/snapshot.ts';
import { dirname } from '../kernel/paths.ts';

/** What a build reads of a repository; paths are relative to its root. */
export type Files = {
  readonly text: (path: string) => string | undefined;
  readonly has: (path: string) => 'file' | 'folder' | undefined;
  /** Names the content of a file whose text was not read, so that a change of it is seen. */
  readonly standIn: (path: string) => string | undefined;
  /** The content of a file as base64 where it is no text. */
  readonly binary?: (path: string) => string | undefined;
  /** What the address of an entry leads to, as far as that was read. */
  readonly remotes?: ((address: string) => Remote | undefined) | undefined;
};

const known = new WeakMap<Snapshot, Files>();

/** A snapshot as a build sees it; links and submodules are not followed. */
export function filesOf(snapshot: Snapshot): Files {
  const files = known.get(snapshot) ?? makeFiles(snapshot);
  known.set(snapshot, files);
  return files;
}

function makeFiles(snapshot: Snapshot): Files {
  const shas = new Map<string, string>();
  const folders = new Set<string>(['']);
  for (const { path, kind, sha } of snapshot.entries) {
    if (kind === 'file' || kind === 'executable') shas.set(path, sha);
    for (let at = dirname(path); at !== '' && !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return {
    text: snapshot.text,
    remotes: snapshot.remotes,
    has: (path) => (shas.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined),
    standIn: (path) => (shas.has(path) ? `(content of blob ${shas.get(path)})` : undefined),
  };
}
