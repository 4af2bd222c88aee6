import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Snapshot, Wanted } from '../../facts/snapshot.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Snapshots } from '../../ports/snapshots.ts';
import { assemble } from '../snapshot/assemble.ts';
import type { Contents } from '../snapshot/assemble.ts';
import { contentOf } from '../snapshot/content.ts';
import { listFiles } from './list.ts';

/** The working tree as it is, whatever commit is asked for. */
export function localSnapshots(folder: string): Snapshots {
  return { read: (_ref, wanted) => readFolder(folder, wanted) };
}

/** Reads a folder as it lies on disk: what git would track where it is a checkout, else all of it. */
export async function readFolder(folder: string, wanted: Wanted): Promise<Result<Snapshot>> {
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) {
    return fail({ what: 'There is no such folder', where: folder, fix: 'Name a folder that exists.' });
  }
  const entries = await entriesOf(folder);
  const tree = { commit: '', entries, omitted: [] };
  const snapshot = await assemble(tree, wanted, (files) => readAll(folder, files));
  return ok({ ...snapshot, commit: commitOf(snapshot) });
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const path of await listFiles(folder)) {
    const found = await lstat(join(folder, path)).catch(() => undefined);
    if (found !== undefined) entries.push({ path, kind: kindOf(found), sha: '', size: found.size });
  }
  return entries;
}

type Stat = Awaited<ReturnType<typeof lstat>>;

/** A folder in git's list of files is a submodule. */
function kindOf(found: Stat): Entry['kind'] {
  if (found.isSymbolicLink()) return 'symlink';
  if (found.isDirectory()) return 'submodule';
  return (Number(found.mode) & 0o111) === 0 ? 'file' : 'executable';
}

async function readAll(folder: string, files: readonly Entry[]): Promise<Contents> {
  const contents = new Map();
  for (const { path } of files) contents.set(path, contentOf(await readFile(join(folder, path))));
  return contents;
}

/** A folder that is no commit is named by what it holds. */
function commitOf({ entries, text }: Snapshot): string {
  const hash = createHash('sha1');
  for (const { path, kind, size } of entries) hash.update(`${kind} ${size} ${path}\0${text(path) ?? ''}\0`);
  return hash.digest('hex');
}
