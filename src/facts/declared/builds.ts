import { basename, dirname, join } from '../../kernel/paths.ts';
import { isDockerfile } from '../existing.ts';
import { has, isProductive, isUnder, upwards } from '../tree.ts';
import type { Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { artifactsOf } from './artifacts.ts';
import { isDevelopment } from './command.ts';
import { languageOfBases } from './base-images.ts';
import { imageFacts, type ImageFacts } from './dockerfile.ts';
import { followed } from './followed.ts';
import { isForAny } from './for-any.ts';
import { ofSameBuild } from './of-same-build.ts';
import { isDevelopmentStage } from './shipped.ts';
import { isAside, isNamed, isOfSibling, mentions, starts } from './names.ts';
import { folderOf } from './place.ts';
import { speaks } from './speaks.ts';
import { isCalled, startedBelow } from './started-below.ts';

/** A Dockerfile of the repository and the folder that it turns into an image. */
export type Build = {
  readonly path: string;
  readonly context: string;
  readonly image: ImageFacts;
  /** What those who have it built call it. */
  readonly called: readonly string[];
};

export type Assigned = {
  /** The Dockerfile of each service, by the path of the service. */
  readonly of: ReadonlyMap<string, Build>;
  /** Dockerfiles of none. */
  readonly rest: readonly Build[];
};

/** Which Dockerfile builds which service: by where it stands, by who names it, by what it copies. */
export function assignBuilds(services: readonly Service[], snapshot: Snapshot): Assigned {
  const of = new Map<string, Build>();
  const rest: Build[] = [];
  // What only others use is built where nothing that runs is.
  const running = services.filter(({ kind }) => kind !== 'library');
  const libraries = services.filter(({ kind }) => kind === 'library');
  const builds = buildsOf(snapshot).toSorted(
    (a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1),
  );
  for (const build of builds) {
    const known = { of, snapshot };
    const owner = ownerOf(build, running, known) ?? ownerOf(build, libraries, known);
    if (owner === undefined && !isAlternative(build, running, of)) rest.push(build);
    else if (owner !== undefined && !of.has(owner.path) && !isOfSibling(build, owner, running))
      of.set(owner.path, build);
  }
  return { of, rest };
}

/** `windows.Dockerfile` beside `linux.Dockerfile`, which builds the same already. */
function isAlternative(build: Build, running: readonly Service[], of: ReadonlyMap<string, Build>): boolean {
  const folder = dirname(build.path);
  return running.some((one) => {
    const known = of.get(one.path);
    return known !== undefined && dirname(known.path) === folder && isNamed(build, one);
  });
}

/** `Dockerfile` before `Dockerfile.prod` before others before those of developers. */
function rank(path: string): number {
  const name = basename(path);
  const depth = path.split('/').length / 100;
  if (/^(?:Dockerfile|Containerfile)$/u.test(name)) return depth;
  if (/prod/iu.test(name)) return 1 + depth;
  return (/dev|test|local|debug|ci\b/iu.test(name) ? 3 : 2) + depth;
}

const cache = new WeakMap<Snapshot, readonly Build[]>();

/** Every Dockerfile that somebody ships. */
export function buildsOf(snapshot: Snapshot): readonly Build[] {
  const known = cache.get(snapshot);
  if (known !== undefined) return known;
  const builds = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => isDockerfile(path) && isProductive(path) && !isForDevelopment(path))
    .filter((path) => !isTemplate(snapshot.text(path) ?? ''))
    .map((path) => {
      const image = imageFacts(snapshot, path, targetOf(path, snapshot));
      const context = contextOf(path, image, snapshot);
      const called = artifactsOf(snapshot).flatMap(({ dockerfile, name }) =>
        dockerfile === path ? [name] : [],
      );
      return { path, image: followed(image, context, snapshot), context, called };
    });
  cache.set(snapshot, builds);
  return builds;
}

/** A recipe with holes is filled by a program before anything is built of it. */
function isTemplate(text: string): boolean {
  return /^\s{0,8}(?:FROM|CMD|ENTRYPOINT)\s[^\n]{0,200}(?:\{\{|<%)/mu.test(text);
}

function isForDevelopment(path: string): boolean {
  return (
    /(?:^|\/)(?:\.devcontainer|\.github|\.circleci|\.gitlab|\.gitpod|\.ci|ci|test-?\w*)\//u.test(path) ||
    /gitpod|(?:^|\/)(?:Dockerfile\.(?:ci|tests?|lint)|(?:ci|tests?|lint)\.Dockerfile)$/u.test(path)
  );
}

/** A stage that a tool takes for developers is not what is shipped. */
function targetOf(path: string, snapshot: Snapshot): string | undefined {
  const target = artifactsOf(snapshot).find(({ dockerfile }) => dockerfile === path)?.target;
  return isDevelopmentStage(target) || isForHands(path, target, snapshot) ? undefined : target;
}

/** The stage that is taken runs what developers start, and the last one what is shipped. */
function isForHands(path: string, target: string | undefined, snapshot: Snapshot): boolean {
  if (target === undefined) return false;
  const [taken, last] = [imageFacts(snapshot, path, target).command, imageFacts(snapshot, path).command];
  return taken !== undefined && last !== undefined && isDevelopment(taken.text) && !isDevelopment(last.text);
}

/** What the tools are told that build it; else the nearest folder upwards that holds what is copied. */
function contextOf(path: string, image: ImageFacts, snapshot: Snapshot): string {
  const named = artifactsOf(snapshot).find(({ dockerfile }) => dockerfile === path)?.context;
  if (named !== undefined) return named;
  const own = dirname(path);
  const sources = image.copies
    .map((source) => source.replace(/^\.?\//u, ''))
    .filter((source) => /^[\w./-]+$/u.test(source) && source !== '.');
  const above = upwards(own).find((folder) => isDockerFolder(folder));
  const otherwise = above === undefined ? own : dirname(above);
  if (sources.length === 0) return otherwise;
  const holds = (folder: string): boolean =>
    sources.some((source) => isThere(join(folder, source), snapshot));
  for (let at = own; ; at = dirname(at)) {
    if (holds(at)) return at;
    if (at === '') return otherwise;
  }
}

/** Folders that hold recipes and no sources. */
function isDockerFolder(folder: string): boolean {
  return /^(?:\.?docker|dockerfiles?|build|deploy(?:ment)?|containers?|ops|infra|packaging|\.?k8s)$/u.test(
    basename(folder),
  );
}

function isThere(path: string, snapshot: Snapshot): boolean {
  return has(snapshot, path) || foldersOf(snapshot).has(path.replace(/\/$/u, ''));
}

const folders = new WeakMap<Snapshot, ReadonlySet<string>>();

function foldersOf(snapshot: Snapshot): ReadonlySet<string> {
  const known = folders.get(snapshot);
  if (known !== undefined) return known;
  const all = new Set<string>();
  for (const { path } of snapshot.entries) {
    for (let at = dirname(path); at !== '' && !all.has(at); at = dirname(at)) all.add(at);
  }
  folders.set(snapshot, all);
  return all;
}

type Known = { readonly of: ReadonlyMap<string, Build>; readonly snapshot: Snapshot };

function ownerOf(build: Build, services: readonly Service[], { of, snapshot }: Known): Service | undefined {
  const at = (folder: string): Service | undefined => services.find(({ path }) => folderOf(path) === folder);
  const free = services.filter(
    (one) => !of.has(one.path) && !isOnlyShown(one, build) && speaks(build.image, one),
  );
  if (isForAny(build.image)) return at(dirname(build.path));
  const own = at(dirname(build.path)) ?? startedBelow(build, free, snapshot);
  const held = own ?? below(build, free) ?? at(build.context) ?? at(dirname(build.context));
  return held ?? ofSameBuild(build.path, free, snapshot);
}

/** An image of another language starts a program that shows pages, not the pages. */
function isOnlyShown({ kind }: Service, { image }: Build): boolean {
  const language = languageOfBases(image.bases.slice(0, 1))?.language ?? 'node';
  return kind === 'static' && image.command !== undefined && !/^(?:node|bun|deno)$/u.test(language);
}

/** A Dockerfile above several services is for the one that it names, above one it is for that. */
function below(build: Build, free: readonly Service[]): Service | undefined {
  const inside = free.filter(({ path }) => path !== '.' && isUnder(path, build.context));
  const mentioned = inside.filter(({ path }) => mentions(build, path));
  const called = inside.filter(({ name }) => isCalled(build.image.text, name));
  const started = inside.filter(({ name }) => starts(build, name));
  const isOwn = dirname(build.path) === build.context && !isAside(build.path);
  return (
    inside.find((service) => isNamed(build, service)) ??
    sole(started) ??
    sole(called) ??
    sole(mentioned) ??
    (isOwn ? sole(inside) : undefined)
  );
}

function sole(services: readonly Service[]): Service | undefined {
  return services.length === 1 ? services[0] : undefined;
}
