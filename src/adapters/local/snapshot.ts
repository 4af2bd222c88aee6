import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Entry, Snapshot, Wanted } from '../../facts/snapshot.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Snapshots } from '../../ports/snapshots.ts';
import { assemble } from '../snapshot/assemble.ts';
import type { Contents } from '../snapshot/assemble.ts';
import { contentOfText } from '../snapshot/content.ts';
import { listFiles } from './list.ts';

/** The working tree as it is, whatever commit is asked for. */
export function localSnapshots(folder: string): Snapshots {
  return { read: (_ref, wanted) => readFolder(folder, wanted), before: async (head) => ok(head) };
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
  return ok(withCommit(snapshot));
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const paths of inBatches(await listFiles(folder))) {
    for (const path of paths) {
      const stat = statOf(`${folder}/${path}`);
      if (stat !== undefined) entries.push({ path, kind: kindOf(stat), sha: '', size: stat.size });
    }
    await setImmediate();
  }
  return entries;
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** A folder in git's list of files is a submodule. */
function kindOf(found: Stats): Entry['kind'] {
  if (found.isSymbolicLink()) return 'symlink';
  if (found.isDirectory()) return 'submodule';
  return (found.mode & 0o111) === 0 ? 'file' : 'executable';
}

async function readAll(folder: string, files: readonly Entry[]): Promise<Contents> {
  const contents = new Map();
  for (const batch of inBatches(files)) {
    for (const { path } of batch)
      contents.set(path, contentOfText(readFileSync(`${folder}/${path}`, 'utf8')));
    await setImmediate();
  }
  return contents;
}

/** Thousands of small files are read far faster one after the other than each by a promise; others get their turn between. */
function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += 64) yield all.slice(at, at + 64);
}

/** What a folder holds is only hashed where somebody asks for the name. */
function withCommit({ entries, text, omitted }: Snapshot): Snapshot {
  let name: string | undefined;
  return {
    entries,
    text,
    omitted,
    get commit() {
      name ??= commitOf({ entries, text });
      return name;
    },
  };
}

/** A folder that is no commit is named by what it holds. */
function commitOf({ entries, text }: Pick<Snapshot, 'entries' | 'text'>): string {
  const hash = createHash('sha1');
  for (const { path, kind, size } of entries) {
    hash.update(`${kind} ${size} ${path}\0`);
    hash.update(text(path) ?? '');
    hash.update('\0');
  }
  return hash.digest('hex');
}
