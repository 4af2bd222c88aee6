import { basename, dirname } from '../kernel/paths.ts';
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
    'fuzz',
    'fuzztest',
    '.storybook',
    'src/it',
    'src/integrationTest',
    'src/functionalTest',
    'src/testFixtures',
    'src/jmh',
    'archetype-resources',
  ],
  'iu',
);

/** Folders that no person writes in. */
export function isGenerated(path: string): boolean {
  return generated.test(path);
}

/** Files that run in production: not generated, no tests, no examples. */
export function isProductive(path: string): boolean {
  return isProductiveFile(path) && isProductiveFolder(dirname(path));
}

function isProductiveFile(path: string): boolean {
  if (/[._-](?:test|spec|stories|e2e)\.[a-z]+$|\.d\.[cm]?ts$|\.min\.js$/u.test(path)) return false;
  return !/(?:^|\/)features\/(?:environment\.py$|steps\/[^/]+\.py$|step_definitions\/)/u.test(path);
}

function isProductiveFolder(folder: string): boolean {
  const path = `${folder}/`;
  if (isGenerated(path) || unproductive.test(path)) return false;
  return !path.startsWith('doc/') && !/[\w-]\.(?:tests?|specs?)\//iu.test(path);
}

/** Many files lie in one folder, which is judged once. */
function productiveOf(paths: readonly string[]): readonly string[] {
  const folders = new Map<string, boolean>();
  return paths.filter((path) => {
    const folder = dirname(path);
    const isIn = folders.get(folder) ?? isProductiveFolder(folder);
    folders.set(folder, isIn);
    return isIn && isProductiveFile(path);
  });
}

/** Paths with that file name, in order, outside generated folders. */
export function named(snapshot: Snapshot, name: string): string[] {
  return (knownOf(snapshot).byName.get(name) ?? []).filter((path) => !isGenerated(path));
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

/** What many ask of a snapshot, which never changes: paths in the order of their letters. */
type Known = {
  readonly all: readonly string[];
  readonly productive: readonly string[];
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly productiveByName: ReadonlyMap<string, readonly string[]>;
};

const known = new WeakMap<Snapshot, Known>();

function knownOf(snapshot: Snapshot): Known {
  const found = known.get(snapshot);
  if (found !== undefined) return found;
  const all = snapshot.entries.map(({ path }) => path).toSorted((a, b) => (a < b ? -1 : 1));
  const productive = productiveOf(all);
  const byName = Map.groupBy(all, basename);
  const made = { all, productive, byName, productiveByName: Map.groupBy(productive, basename) };
  known.set(snapshot, made);
  return made;
}

/** All paths in a folder, however deep, in order. */
export function pathsUnder(folder: string, snapshot: Snapshot): readonly string[] {
  return within(folder, knownOf(snapshot).all);
}

/** Those of them that run in production. */
export function productiveUnder(folder: string, snapshot: Snapshot): readonly string[] {
  return within(folder, knownOf(snapshot).productive);
}

/** Productive files with such a name, in order. */
export function productiveNamed(isNamed: (name: string) => boolean, snapshot: Snapshot): string[] {
  const found: string[] = [];
  for (const [name, paths] of knownOf(snapshot).productiveByName) if (isNamed(name)) found.push(...paths);
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

/** What begins alike stands together. */
function within(folder: string, paths: readonly string[]): readonly string[] {
  if (folder === '') return paths;
  const from = firstFrom(`${folder}/`, paths);
  const inside = paths.slice(from, firstFrom(`${folder}0`, paths));
  const itself = firstFrom(folder, paths);
  return paths[itself] === folder ? [folder, ...inside] : inside;
}

/** Where the first stands that does not come before; `0` comes right behind `/`. */
function firstFrom(bound: string, paths: readonly string[]): number {
  let [low, high] = [0, paths.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paths[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
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
  return has(snapshot, path) || pathsUnder(path, snapshot).length > 0;
}
