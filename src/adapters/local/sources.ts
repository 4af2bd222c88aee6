import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { FileKind, LintFile } from '../../lint/linter.ts';

/** A file on disk, with the kind that it is of. */
export type Source = { readonly kind: FileKind; readonly file: LintFile; readonly location: string };

export type Search = {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly kinds: readonly FileKind[];
};

const skipped = new Set(['.git', 'node_modules']);
const largest = 1_000_000;

/** Reads the files that were named, and those of a kind in the folders that were. */
export async function readSources(search: Search): Promise<Result<readonly Source[]>> {
  const folders = new Map<string, readonly string[]>();
  const found: Source[] = [];
  for (const path of search.paths) {
    const location = resolve(search.cwd, path);
    const kind = await kindOf(location);
    if (kind === undefined) return fail(missing(path));
    const named = kind === 'folder' ? await walk(location, '') : [''];
    for (const below of named.toSorted()) {
      const how = kind === 'folder' ? 'found' : 'named';
      const shown = kind === 'folder' ? below : path;
      const own = search.kinds.find((one) => one.takes(shown, how));
      if (own === undefined) continue;
      const source = await readSource({ kind: own, location: join(location, below), shown }, folders);
      if (source !== undefined) found.push(source);
    }
  }
  return ok(found);
}

type Place = { readonly kind: FileKind; readonly location: string; readonly shown: string };

async function readSource(
  place: Place,
  folders: Map<string, readonly string[]>,
): Promise<Source | undefined> {
  const { kind, location, shown } = place;
  const text = await readText(location);
  if (text === undefined) return undefined;
  const folder = dirname(location);
  const siblings = folders.get(folder) ?? (await readdir(folder)).toSorted();
  folders.set(folder, siblings);
  const companions: Record<string, string> = {};
  for (const name of kind.companions(basename(location))) {
    const companion = siblings.includes(name) ? await readText(join(folder, name)) : undefined;
    if (companion !== undefined) companions[name] = companion;
  }
  return { kind, location, file: { path: shown, text, siblings, companions } };
}

async function readText(location: string): Promise<string | undefined> {
  const info = await stat(location);
  if (!info.isFile() || info.size > largest) return undefined;
  return readFile(location, 'utf8');
}

async function walk(root: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await walk(root, path)));
    if (entry.isFile()) found.push(path);
  }
  return found;
}

async function kindOf(location: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(location)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function missing(path: string): Problem {
  return { what: `There is no ${path}`, fix: 'Name a file that exists, or a folder.' };
}
