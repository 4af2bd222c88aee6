import { dirname } from '../kernel/paths.ts';
import type { Snapshot } from './snapshot.ts';

/** A path below a folder of one of these names. */
function folderOf(names: readonly string[], flags = 'u'): RegExp {
  return new RegExp(`(?:^|/)(?:${names.join('|').replaceAll('.', String.raw`\.`)})/`, flags);
}

const generated = folderOf([
  'node_modules',
  'vendor',
  'third_party',
  'bower_components',
  'dist',
  'build',
  'out',
  'target',
  '.next',
  '.nuxt',
  '.output',
  '.venv',
  'venv',
  'site-packages',
  '__pycache__',
  '.git',
  '.yarn',
  'coverage',
  'obj',
]);
const unproductive = folderOf(
  [
    'test',
    'tests',
    '__tests__',
    '__mocks__',
    'spec',
    'specs',
    'e2e',
    'cypress',
    'fixtures',
    'fixture',
    'testdata',
    'example',
    'examples',
    'sample',
    'samples',
    'demo',
    'demos',
    'docs',
    'benchmark',
    'benchmarks',
    '.storybook',
  ],
  'iu',
);

/** Folders that no person writes in. */
export function isGenerated(path: string): boolean {
  return generated.test(path);
}

/** Files that run in production: not generated, no tests, no examples. */
export function isProductive(path: string): boolean {
  if (isGenerated(path)) return false;
  if (/[._-](?:test|spec|stories|e2e)\.[a-z]+$|\.d\.[cm]?ts$|\.min\.js$/u.test(path)) return false;
  return !unproductive.test(path);
}

/** Paths with that file name, in order, outside generated folders. */
export function named(snapshot: Snapshot, name: string): string[] {
  const end = `/${name}`;
  return pathsUnder('', snapshot).filter(
    (path) => (path === name || path.endsWith(end)) && !isGenerated(path),
  );
}

export function has(snapshot: Snapshot, path: string): boolean {
  return paths(snapshot).has(path);
}

/** The folder and those above it, nearest first; '' is the root. */
export function upwards(folder: string): string[] {
  const out = [folder];
  for (let at = folder; at !== '';) {
    at = dirname(at);
    out.push(at);
  }
  return out;
}

export function isUnder(path: string, folder: string): boolean {
  if (folder === '') return true;
  return path.startsWith(folder) && (path.length === folder.length || path[folder.length] === '/');
}

const below = new WeakMap<Snapshot, Map<string, readonly string[]>>();

/** All paths in a folder, however deep, in order; many ask for the same folders of a snapshot that never changes. */
export function pathsUnder(folder: string, snapshot: Snapshot): readonly string[] {
  const known = below.get(snapshot) ?? new Map<string, readonly string[]>();
  below.set(snapshot, known);
  const paths =
    known.get(folder) ?? snapshot.entries.map(({ path }) => path).filter((path) => isUnder(path, folder));
  known.set(folder, paths);
  return paths;
}

const cache = new WeakMap<Snapshot, ReadonlySet<string>>();

/** A snapshot never changes, so its set of paths is made once. */
function paths(snapshot: Snapshot): ReadonlySet<string> {
  const known = cache.get(snapshot) ?? new Set(snapshot.entries.map((entry) => entry.path));
  cache.set(snapshot, known);
  return known;
}

/** A file, or a folder with files. */
export function isThere(path: string, snapshot: Snapshot): boolean {
  return has(snapshot, path) || snapshot.entries.some((entry) => entry.path.startsWith(`${path}/`));
}
