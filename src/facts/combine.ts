import { dirname, join } from '../kernel/paths.ts';
import { languageOfBases } from './declared/base-images.ts';
import { folderOf } from './declared/place.ts';
import { imageFacts } from './declared/dockerfile.ts';
import { takesPages } from './declared/handed.ts';
import type { Detected } from './detector.ts';
import { packedOutput } from './packed.ts';
import type { Service, ServiceKind } from './facts.ts';
import { isDockerfile } from './existing.ts';
import { has, isGenerated, isUnder, upwards } from './tree.ts';
import { showsPages, showsUnbuilt } from './shown.ts';
import type { Snapshot } from './snapshot.ts';

/** One folder is one service: the server's language where others only bring assets or scripts, and assets are none. */
export function combine(detected: readonly Detected[], snapshot: Snapshot): Service[] {
  const byPath = Map.groupBy(detected, ({ path }) => path);
  const chosen = [...byPath.values()].flatMap((rivals) => strongest(rivals, snapshot));
  return chosen.filter((service) => !isPartOf(service, chosen, snapshot)).map(withoutMarks);
}

function strongest(rivals: readonly Detected[], snapshot: Snapshot): Detected[] {
  const built = rivals.length > 1 ? builtLanguage(rivals[0]?.path ?? '.', snapshot) : undefined;
  const [first] = rivals.toSorted((a, b) => strength(b, built) - strength(a, built));
  if (first === undefined) return [];
  const takesIn = rivals.flatMap((one) => one.takesIn ?? []);
  return [{ ...first, takesIn }];
}

const kinds: Readonly<Record<ServiceKind, number>> = { web: 50, static: 30, job: 25, worker: 25, library: 0 };

/** What serves counts more than what is served, a named framework more than a script, and what keeps data more than what only shows it. */
function strength(service: Detected, built: string | undefined): number {
  const framework = service.framework === undefined ? 0 : 10;
  const start = service.start === undefined ? 0 : 5;
  const needs = service.needs.some(({ required }) => required) ? 2 : 0;
  return kinds[service.kind] + framework + start + needs + (service.language === built ? 20 : 0);
}

/** The language of the image that people build from the folder. */
function builtLanguage(path: string, snapshot: Snapshot): string | undefined {
  const [file] = recipesIn(folderOf(path), snapshot);
  return file === undefined ? undefined : languageOfBases(imageFacts(snapshot, file).bases)?.language;
}

/** Assets that another service takes in, and plain pages inside the folder of a server, are parts of it. */
function isPartOf(service: Detected, all: readonly Detected[], snapshot: Snapshot): boolean {
  if (isManual(service, all) && !hasDockerfile(service, snapshot)) return true;
  if (service.kind !== 'static' && service.kind !== 'library') return false;
  if (all.some((other) => isCompiledIn(other, service, snapshot))) return true;
  if (hasDockerfile(service, snapshot)) return isBuiltInto(service, all, snapshot);
  return all.some(
    (other) =>
      other !== service &&
      (takesIn(other, service) ||
        isFilledBy(other, service) ||
        surrounds(other, service) ||
        isAmongSources(other, service, snapshot) ||
        isHandedTo(other, service, snapshot) ||
        (isServing(other, service) && isShown(other, service, { all, snapshot })) ||
        isPacked(other, service, snapshot)),
  );
}

/** What only makes manuals is published elsewhere, beside what runs. */
function isManual({ isManual: isOne }: Detected, all: readonly Detected[]): boolean {
  return isOne === true && all.some((other) => other.kind === 'web' && other.isManual !== true);
}

/** The image of its folder is one of another language: that of the server below, which shows its pages. */
function isBuiltInto({ path, language }: Detected, all: readonly Detected[], snapshot: Snapshot): boolean {
  const built = builtLanguage(path, snapshot);
  if (built === undefined || built === language) return false;
  const inside = all.filter((other) => other.path !== path && isUnder(folderOf(other.path), folderOf(path)));
  const servers = inside.filter((other) => other.kind === 'web' && !hasDockerfile(other, snapshot));
  return servers.length === 1 && servers[0]?.language === built;
}

function takesIn(other: Detected, service: Detected): boolean {
  return (other.takesIn ?? []).some((folder) => isUnder(folderOf(service.path), folder));
}

/** Its pages are built into the folder of another. */
function isFilledBy(other: Detected, { putsInto }: Detected): boolean {
  if (putsInto === undefined || other.kind === 'library') return false;
  const isOutput = other.path === '.' && !putsInto.includes('/') && isGenerated(`${putsInto}/index.html`);
  return !isOutput && isUnder(putsInto, folderOf(other.path));
}

function surrounds(other: Detected, service: Detected): boolean {
  if (service.kind !== 'static' || !isUnder(folderOf(service.path), folderOf(other.path))) return false;
  const isPlain = service.build === undefined && other.kind !== 'library';
  return isPlain || (other.kind === 'web' && other.path !== '.');
}

/** Pages inside the package of a server are shown by it. */
function isAmongSources(other: Detected, { path, kind }: Detected, snapshot: Snapshot): boolean {
  if (kind !== 'static' || other.kind !== 'web' || !isUnder(folderOf(path), folderOf(other.path)))
    return false;
  const between = upwards(dirname(path)).filter((at) => isUnder(at, folderOf(other.path)));
  return /(?:^|\/)src\/main\//u.test(path) || between.some((at) => has(snapshot, join(at, '__init__.py')));
}

/** Pages within a package of a Go program are compiled into it, or shown by it. */
function isCompiledIn(other: Detected, { path, kind }: Detected, snapshot: Snapshot): boolean {
  const home = folderOf(other.path);
  if (other.language !== 'go' || !isServing(other, { kind }) || !isUnder(folderOf(path), home)) return false;
  const packages = goPackages(snapshot);
  return upwards(folderOf(path)).some((at) => at !== home && isUnder(at, home) && packages.has(at));
}

const goFolders = new WeakMap<Snapshot, ReadonlySet<string>>();

function goPackages(snapshot: Snapshot): ReadonlySet<string> {
  const known = goFolders.get(snapshot);
  if (known !== undefined) return known;
  const sources = snapshot.entries.map(({ path }) => path).filter((path) => /(?<!_test)\.go$/u.test(path));
  const folders = new Set(sources.map(dirname));
  goFolders.set(snapshot, folders);
  return folders;
}

type Around = { readonly all: readonly Detected[]; readonly snapshot: Snapshot };

/** The code of a server names where they are built, or shows what is built somewhere while there are no other pages. */
function isShown(other: Detected, service: Detected, { all, snapshot }: Around): boolean {
  if (showsPages(other, service, snapshot)) return true;
  return isOnlyPages(service, all) && showsUnbuilt(other, snapshot);
}

function isOnlyPages({ path }: Detected, all: readonly Detected[]): boolean {
  return all.every((other) => other.kind !== 'static' || other.path === path || other.isManual === true);
}

function isServing(other: Detected, { kind }: Pick<Detected, 'kind'>): boolean {
  return other.kind === 'web' && kind === 'static';
}

/** The image of a server takes in the pages that it builds before. */
function isHandedTo(other: Detected, { path, kind }: Detected, snapshot: Snapshot): boolean {
  if (kind !== 'static' || other.kind !== 'web') return false;
  const above = upwards(dirname(folderOf(path))).filter((at) => isUnder(folderOf(other.path), at));
  return above.some((home) =>
    ['', 'docker', 'deploy', 'build', 'deploy/docker', '.docker']
      .flatMap((beside) => recipesIn(join(home, beside), snapshot))
      .some((recipe) => takesPages(recipe, folderOf(path), { home, snapshot })),
  );
}

/** Whoever builds a server puts the pages that were built below it into its program, or beside it. */
function isPacked(other: Detected, { path, kind }: Detected, snapshot: Snapshot): boolean {
  if (other.kind !== 'web' || kind !== 'static') return false;
  return packedOutput(folderOf(path), folderOf(other.path), snapshot) !== undefined;
}

function hasDockerfile({ path }: Service, snapshot: Snapshot): boolean {
  return recipesIn(folderOf(path), snapshot).length > 0;
}

const cache = new WeakMap<Snapshot, ReadonlyMap<string, readonly string[]>>();

/** The Dockerfiles of a folder. */
function recipesIn(folder: string, snapshot: Snapshot): readonly string[] {
  const known = cache.get(snapshot) ?? recipes(snapshot);
  cache.set(snapshot, known);
  return known.get(folder) ?? [];
}

function recipes(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const paths = snapshot.entries.map((entry) => entry.path).filter((path) => isDockerfile(path));
  return Map.groupBy(paths, dirname);
}

function withoutMarks({ takesIn: _t, putsInto: _p, isManual: _m, ...service }: Detected): Service {
  return service;
}
