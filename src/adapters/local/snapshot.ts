import { createHash } from 'node:crypto';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import type { Entry, Snapshot, Wanted } from '../../facts/snapshot.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';

/** Folders that are never a part of what people wrote. */
const skipped = new Set(['.git', 'node_modules', '.venv', '__pycache__']);

/** Reads a folder as it lies on disk, whether it is a checkout or not. */
export async function readFolder(folder: string, wanted: Wanted): Promise<Result<Snapshot>> {
  const isFolder = await lstat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    return fail({ what: 'There is no such folder', where: folder, fix: 'Name a folder that exists.' });
  const isWanted = picomatch([...wanted.patterns], { dot: true });
  const texts = new Map<string, string>();
  const omitted: string[] = [];
  const entries: Entry[] = [];
  for await (const path of walk(folder, '')) {
    const found = await lstat(join(folder, path));
    entries.push(entryOf(path, found));
    if (!found.isFile() || !isWanted(path)) continue;
    if (found.size > wanted.maxBytes) omitted.push(`${path} is larger than ${wanted.maxBytes} bytes`);
    else if (found.size > 0) await readText(folder, path, texts);
    else texts.set(path, '');
  }
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return ok({ commit: commitOf(sorted, texts), entries: sorted, text: (path) => texts.get(path), omitted });
}

async function* walk(folder: string, below: string): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) yield path;
    else if (!skipped.has(entry.name)) yield* walk(folder, path);
  }
}

type Stat = Awaited<ReturnType<typeof lstat>>;

function entryOf(path: string, found: Stat): Entry {
  const isExecutable = (Number(found.mode) & 0o111) !== 0;
  const kind = found.isSymbolicLink() ? 'symlink' : isExecutable ? 'executable' : 'file';
  return { path, kind, sha: '', size: Number(found.size) };
}

async function readText(folder: string, path: string, texts: Map<string, string>): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  if (!text.includes('\0')) texts.set(path, text.replace(/^\ufeff/u, ''));
}

/** A folder that is no commit is named by what it holds. */
function commitOf(entries: readonly Entry[], texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha1');
  for (const { path, kind, size } of entries)
    hash.update(`${kind} ${size} ${path}\0${texts.get(path) ?? ''}\0`);
  return hash.digest('hex');
}
