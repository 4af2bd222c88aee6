import { basename, dirname, join } from '../../kernel/paths.ts';
import { isProductive } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** A program that makes pages out of texts. */
export type Generator = {
  readonly name: string;
  readonly build: string;
  /** The variable that hosts and workflows pin its version with. */
  readonly variable: string;
  readonly preferred: string;
  /** Only where nothing else is in the repository: beside a program it makes the manual. */
  readonly isAlone?: true;
  readonly find: (snapshot: Snapshot) => readonly string[];
  readonly folderOf: (mark: string) => string;
  readonly outputOf: (config: string) => string;
};

const hugo: Generator = {
  name: 'hugo',
  build: 'hugo --gc --minify',
  variable: 'HUGO_VERSION',
  preferred: '0.147.9',
  find: (snapshot) =>
    marks(
      snapshot,
      /(?:^|\/)(?:(?:config\/_default\/)?hugo\.(?:toml|ya?ml|json)|(?:config\/_default\/)?config\.(?:toml|ya?ml|json))$/u,
    ).filter((path) => basename(path).startsWith('hugo.') || isHugo(path, snapshot)),
  folderOf: above,
  outputOf: (config) => /^[ \t]*"?publishDir"?\s*[:=]\s*["']?([\w./-]+)/mu.exec(config)?.[1] ?? 'public',
};

const zola: Generator = {
  name: 'zola',
  build: 'zola build',
  variable: 'ZOLA_VERSION',
  preferred: '0.20.0',
  find: (snapshot) =>
    marks(snapshot, /(?:^|\/)config\.toml$/u).filter(
      (path) =>
        /^base_url\s*=/mu.test(snapshot.text(path) ?? '') &&
        holds(dirname(path), ['content', 'templates'], snapshot),
    ),
  folderOf: dirname,
  outputOf: (config) => /^output_dir\s*=\s*"([\w./-]+)"/mu.exec(config)?.[1] ?? 'public',
};

const mkdocs: Generator = {
  name: 'mkdocs',
  build: 'mkdocs build',
  variable: 'MKDOCS_VERSION',
  preferred: '1.6.1',
  isAlone: true,
  find: (snapshot) => marks(snapshot, /(?:^|\/)mkdocs\.ya?ml$/u),
  folderOf: dirname,
  outputOf: (config) => /^site_dir:\s*["']?([\w./-]+)/mu.exec(config)?.[1] ?? 'site',
};

export const generators: readonly Generator[] = [hugo, zola, mkdocs];

/** One file a folder, the first in order. */
function marks(snapshot: Snapshot, pattern: RegExp): string[] {
  const found = snapshot.entries
    .map(({ path }) => path)
    .filter(
      (path) => pattern.test(path) && isProductive(path) && !/(?:^|\/)(?:themes|\.[^/]+)\//u.test(path),
    );
  const byFolder = new Map(found.toReversed().map((path) => [above(path), path]));
  return [...byFolder.values()].toReversed();
}

function above(path: string): string {
  return dirname(path).replace(/(?:^|\/)config\/_default$/u, '');
}

/** A file that is called config may be anybody's. */
function isHugo(path: string, snapshot: Snapshot): boolean {
  const text = snapshot.text(path) ?? '';
  if (/^base_url\s*=/mu.test(text)) return false;
  const speaks =
    /^[ \t]*"?(?:baseURL|baseurl|languageCode|theme|paginate|publishDir|params)"?\s*[:=]|^\[(?:params|menu|markup|module)/mu.test(
      text,
    );
  return speaks && holds(above(path), ['content', 'layouts', 'themes', 'archetypes'], snapshot);
}

function holds(folder: string, names: readonly string[], snapshot: Snapshot): boolean {
  return names.some((name) => {
    const path = join(folder, name);
    return snapshot.entries.some((entry) => entry.path.startsWith(`${path}/`) || entry.path === path);
  });
}
