import { codeOf } from '../../adapters/local/refused.ts';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** A file to judge, or a path that could not be read and why. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly message: string };

type Walk = { readonly cwd: string; readonly isIgnored: (path: string) => boolean };

/** Manifests below the given paths in the order of their names; a file that was named is taken whatever its name. */
export function* walk(paths: readonly string[], options: Walk): Generator<Found> {
  for (const path of paths) {
    const kind = kindOf(path, options);
    if (typeof kind !== 'string') yield kind;
    else if (kind === 'folder') yield* readable(path, options);
    else if (!options.isIgnored(path)) yield { kind: 'file', path };
  }
}

function kindOf(path: string, { cwd }: Walk): 'file' | 'folder' | Found {
  try {
    return statSync(absolute(cwd, path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { kind: 'problem', path, message: messageOf(error, path) };
  }
}

function* below(folder: string, options: Walk): Generator<Found> {
  const entries = readdirSync(absolute(options.cwd, folder), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* readable(path, options);
    else if (/\.(?:ya?ml|json)$/iu.test(entry.name) && !options.isIgnored(path)) yield { kind: 'file', path };
  }
}

/** A folder that may not be read is a problem of its own and hides no other. */
function* readable(path: string, options: Walk): Generator<Found> {
  try {
    yield* below(path, options);
  } catch (error) {
    yield { kind: 'problem', path, message: messageOf(error, path) };
  }
}

export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

export function absolute(cwd: string, path: string): string {
  return isAbsolute(path) ? path : join(cwd, path);
}

export function messageOf(error: unknown, path: string): string {
  const code = codeOf(error);
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or directory',
    EACCES: 'permission denied',
    EISDIR: 'is a directory',
    ELOOP: 'too many links lead to one another',
  };
  return `open ${path}: ${words[code] ?? code}`;
}
