import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/**
 * Reads the files that were named, and those of a kind in the folders that were. Nothing else waits meanwhile, and
 * many small files are read ten times faster one by one than through a queue.
 */
export function readSources(search: Search): Result<readonly Source[]> {
  const folders = new Map<string, Folder>();
  const found: Source[] = [];
  for (const path of search.paths) {
    const location = resolve(search.cwd, path);
    const info = statSync(location, { throwIfNoEntry: false });
    if (info === undefined) return fail(missing(path));
    const how = info.isDirectory() ? 'found' : 'named';
    for (const below of how === 'found' ? walk(location, '').toSorted() : ['']) {
      const shown = how === 'found' ? below : path;
      const kind = search.kinds.find((one) => one.takes(shown, how));
      if (kind === undefined) continue;
      const source = readSource({ kind, location: join(location, below), shown }, folders);
      if (source !== undefined) found.push(source);
    }
  }
  return ok(found);
}

type Place = { readonly kind: FileKind; readonly location: string; readonly shown: string };
type Folder = { readonly siblings: readonly string[]; readonly names: ReadonlySet<string> };

function readSource(place: Place, folders: Map<string, Folder>): Source | undefined {
  const { kind, location, shown } = place;
  const text = readText(location);
  if (text === undefined) return undefined;
  const path = dirname(location);
  const folder = folders.get(path) ?? readFolder(path);
  folders.set(path, folder);
  const companions: Record<string, string> = {};
  for (const name of kind.companions(basename(location))) {
    const companion = folder.names.has(name) ? readText(join(path, name)) : undefined;
    if (companion !== undefined) companions[name] = companion;
  }
  return { kind, location, file: { path: shown, text, siblings: folder.siblings, companions } };
}

function readFolder(path: string): Folder {
  const siblings = readdirSync(path).toSorted();
  return { siblings, names: new Set(siblings) };
}

function readText(location: string): string | undefined {
  const info = statSync(location);
  if (!info.isFile() || info.size > largest) return undefined;
  return readFileSync(location, 'utf8');
}

function walk(root: string, below: string): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...walk(root, path));
    if (entry.isFile()) found.push(path);
  }
  return found;
}

function missing(path: string): Problem {
  return { what: `There is no ${path}`, fix: 'Name a file that exists, or a folder.' };
}
