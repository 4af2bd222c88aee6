import { basename, dirname, join } from '../../kernel/paths.ts';
import { tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import { isUnder, productiveNamed, productiveUnder, upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isManifest } from '../common/marks.ts';
import type { Project, Recipe } from './recipe.ts';

export type Found = Pick<Project, 'folder' | 'mark' | 'manifests' | 'files' | 'snapshot'> & {
  /** Something else is built in the repository: only what serves is a service of its own. */
  readonly isBeside: boolean;
};

/** Folders of a language, by the strongest mark that each has. */
export function projectsOf(recipe: Recipe, snapshot: Snapshot): Found[] {
  const marks = withoutFetched(
    productiveNamed((name) => isMark(name, recipe), snapshot),
    recipe,
  );
  if (marks.length === 0) return [];
  const paths = productiveUnder('', snapshot);
  const isBeside = recipe.isWeak === true && paths.some((path) => isOther(path, recipe));
  const counted = isBeside ? marks.filter((path) => recipe.serving?.test(basename(path)) === true) : marks;
  const byFolder = Map.groupBy(counted, recipe.isWeak === true ? (path) => homeOf(path, recipe) : dirname);
  const strength = (folder: string): number =>
    Math.min(...(byFolder.get(folder) ?? []).map((path) => rank(path, recipe)));
  const holders = counted
    .filter((path) => recipe.holds?.test(snapshot.text(path) ?? '') === true)
    .map(dirname);
  const known = [...byFolder.keys()].filter(
    (folder) => !holders.some((holder) => holder !== folder && isUnder(folder, holder)),
  );
  const folders =
    recipe.isWeak === true ? outermost(known) : known.filter((folder) => !isInner(folder, known, strength));
  const found = folders.map((folder) => {
    const own = (byFolder.get(folder) ?? []).toSorted((a, b) => rank(a, recipe) - rank(b, recipe));
    const nested = folders.filter((other) => other !== folder && isUnder(other, folder));
    const sources = paths.filter((path) => isUnder(path, folder) && recipe.sources.test(path));
    const files = sources.filter((path) => !nested.some((other) => isUnder(path, other)));
    return {
      folder,
      mark: own[0] ?? '',
      manifests: [...own, ...declarationsOf(folder, paths, recipe), ...partsOf(folder, holders, counted)].map(
        (path) => manifestOf(path, snapshot),
      ),
      files: files.map((path) => fileOf(path, recipe, snapshot)),
      snapshot,
      isBeside,
    };
  });
  return found.filter((project) => recipe.wants?.(project) ?? project.files.length > 0);
}

/** What a project depends on may lie in its folder. */
function withoutFetched(marks: readonly string[], { fetched }: Recipe): readonly string[] {
  if (fetched === undefined) return marks;
  const homes = marks.map((path) => join(dirname(path), fetched));
  return marks.filter((path) => !homes.some((home) => isUnder(path, home)));
}

/** Files alone make a project where the folder of sources stands. */
function homeOf(path: string, { homes = /^src$/u }: Recipe): string {
  const folder = dirname(path);
  return homes.test(basename(folder)) ? dirname(folder) : folder;
}

/** Longer than any file that people write to declare. */
const longest = 200_000;

function manifestOf(path: string, snapshot: Snapshot): SourceFile {
  return { path, text: (snapshot.text(path) ?? '').slice(0, longest) };
}

/** The marks of the projects that one holds together. */
function partsOf(folder: string, holders: readonly string[], marks: readonly string[]): string[] {
  if (!holders.includes(folder)) return [];
  return marks.filter((path) => dirname(path) !== folder && isUnder(path, folder));
}

/** A weaker mark inside a project belongs to it. */
function isInner(folder: string, all: readonly string[], strength: (folder: string) => number): boolean {
  return all.some(
    (other) => other !== folder && isUnder(folder, other) && strength(other) < strength(folder),
  );
}

const anyMark = new WeakMap<Recipe, RegExp>();

/** All marks are asked at once: each of thousands of names is asked by each language. */
function isMark(name: string, recipe: Recipe): boolean {
  const any = anyMark.get(recipe) ?? new RegExp(recipe.marks.map(written).join('|'), 'u');
  anyMark.set(recipe, any);
  return any.test(name);
}

function written({ source, ignoreCase }: RegExp): string {
  return ignoreCase ? `(?i:${source})` : source;
}

/** Declares something of another language. */
function isOther(path: string, recipe: Recipe): boolean {
  return isManifest(path) && !isMark(basename(path), recipe) && !declares(path, recipe);
}

function declares(path: string, recipe: Recipe): boolean {
  return recipe.declares?.test(basename(path)) === true;
}

function declarationsOf(folder: string, paths: readonly string[], recipe: Recipe): string[] {
  return paths.filter((path) => dirname(path) === folder && declares(path, recipe));
}

function rank(path: string, { marks }: Recipe): number {
  return marks.findIndex((mark) => mark.test(basename(path)));
}

function outermost(folders: readonly string[]): string[] {
  const all = new Set(folders);
  return folders.filter((folder) => !upwards(folder).some((other) => other !== folder && all.has(other)));
}

function fileOf(path: string, { comments }: Recipe, snapshot: Snapshot): SourceFile {
  const text = snapshot.text(path) ?? '';
  if (comments === 'slashes') return { path, text: tidy(withoutComments(text)) };
  const marks = { hashes: '#', dashes: '--', none: '\u0000' };
  const lines = text.split('\n').map((line) => (line.trimStart().startsWith(marks[comments]) ? '' : line));
  return { path, text: tidy(lines.join('\n')) };
}
