import { dirname } from '../../kernel/paths.ts';
import { itemsAt, scalarAt } from '../../syntax/yaml/value.ts';
import { entriesOf, isKustomizationPath } from '../kustomization.ts';
import {
  builtBy,
  type Change,
  changesOf,
  deliveredBy,
  laterPatches,
  nameOf,
  toChange,
} from './image-changes.ts';
import { type ImagePatch, imagePatchesOf, type ImagePlace } from './image-patches.ts';
import { kustomizationsOf } from './kustomizations.ts';
import { once } from './once.ts';
import { mergesIn } from './patches.ts';
import type { PlacedResource } from './subject.ts';

/** A version of an image that stands elsewhere in the repository, and the file that has it. */
export type KnownVersion = { readonly image: string; readonly by: string };

export type ImageVersions = {
  /** Whether an image gets a version on every way in which the file it stands in is built. */
  readonly isGiven: (place: ImagePlace) => boolean;
  /** The same for one that a patch of a Kustomization writes. */
  readonly isGivenTo: (kustomization: PlacedResource, image: string) => boolean;
  /** The version that everything agrees on which gives it one. */
  readonly known: (image: string) => KnownVersion | undefined;
};

export const imageVersions = once((set): ImageVersions => {
  const kustomizations = kustomizationsOf(set);
  const patches = new Map(kustomizations.map((one) => [dirname(one.path), imagePatchesOf(one, set)]));
  const builds = buildsOf(kustomizations, patches);
  const delivered = [...deliveredBy(set), ...builtBy(set)];
  const names = new Set(delivered.map(({ name }) => name));
  const later = laterPatches(set);
  const patched = [...patches.values(), later].flat().map(({ image, by }) => toChange(image, by));
  const changes = [...kustomizations.flatMap((one) => changesOf(one, [])), ...patched, ...delivered];
  return {
    isGiven: (place) => {
      const image = nameOf(scalarAt(place.container.node, ['image'])?.text ?? '');
      const { path } = place.resource;
      const isInline = mergesIn(set).has(place.resource) && isKustomizationPath(path);
      const start = { path: isInline ? within(path) : path, image, place };
      const isPatched = later.some((patch) => isVersioned(patch.image) && patch.isFor(place));
      return isPatched || names.has(image) || isGivenBy(builds, start, new Map());
    },
    isGivenTo: (kustomization, text) => {
      const image = nameOf(text);
      return names.has(image) || isGivenBy(builds, { path: within(kustomization.path), image }, new Map());
    },
    known: (image) => agreed(changes.filter(({ name, newName }) => name === image || newName === image)),
  };
});

/** A Kustomization, the place that others name it by, and what it does to images. */
type Build = {
  readonly folder: string;
  readonly changes: readonly Change[];
  readonly patches: readonly ImagePatch[];
};

/** The Kustomizations that take in a file or a folder. */
type Builds = ReadonlyMap<string, readonly Build[]>;

type Patches = ReadonlyMap<string, readonly ImagePatch[]>;

function buildsOf(all: readonly PlacedResource[], patches: Patches): Builds {
  const own = new Map(all.map((one) => [dirname(one.path), changesOf(one, [])]));
  const edges = all.flatMap((one) => {
    const entries = entriesOf(one.root, one.path).filter(({ role }) => role !== 'data');
    const components = new Set(itemsAt(one.root, ['components']));
    const folder = dirname(one.path);
    const folders = [...entries.filter((entry) => components.has(entry.at)).map(({ path }) => path), folder];
    const build = {
      folder,
      changes: folders.flatMap((path) => own.get(path) ?? []),
      patches: folders.flatMap((path) => patches.get(path) ?? []),
    };
    return [...entries.map(({ path }) => path), within(one.path)].map((path) => ({ path, build }));
  });
  const byPath = Map.groupBy(edges, ({ path }) => path);
  return new Map(Array.from(byPath, ([path, found]) => [path, found.map(({ build }) => build)]));
}

/** The place of what is written in a Kustomization itself. */
function within(path: string): string {
  return `${path}\0`;
}

/** Of Kustomizations on the way up; nobody builds so many of each other. */
const most = 500;

/** Nothing patches what a patch writes. */
type Wanted = { readonly path: string; readonly image: string; readonly place?: ImagePlace };

/** Remembers what it asked, so that a Kustomization that many take in, or that takes in itself, is asked once. */
function isGivenBy(builds: Builds, { path, image, place }: Wanted, asked: Map<string, boolean>): boolean {
  const key = `${path}\0${image}`;
  const before = asked.get(key);
  if (before !== undefined || asked.size >= most) return before ?? false;
  asked.set(key, false);
  const above = builds.get(path) ?? [];
  const isGiven =
    above.length > 0 &&
    above.every(({ folder, changes, patches }) => {
      const isFor = (patch: ImagePatch) => place !== undefined && patch.isFor(place);
      const patched = patches.findLast(isFor)?.image ?? image;
      const own = changes.filter(({ name }) => name === nameOf(patched));
      const renamed = own.at(-1)?.newName ?? nameOf(patched);
      return (
        isVersioned(patched) ||
        own.some(({ version }) => version !== '') ||
        isGivenBy(builds, { ...(place !== undefined && { place }), path: folder, image: renamed }, asked)
      );
    });
  asked.set(key, isGiven);
  return isGiven;
}

/** Whether an image names one version that runs. */
export function isVersioned(image: string): boolean {
  const tag = image.slice(image.lastIndexOf('/') + 1).split(':')[1];
  return tag !== undefined && tag !== 'latest';
}

function agreed(changes: readonly Change[]): KnownVersion | undefined {
  const known = changes.filter(({ version }) => isVersion(version));
  const images = new Set(known.map(({ newName, version }) => newName + version));
  const [image] = images;
  return image === undefined || images.size > 1 ? undefined : { image, by: known[0]?.by ?? '' };
}

/** What a program fills in later is none, and `latest` neither. */
function isVersion(version: string): boolean {
  return /^:(?!latest$)\w[\w.-]{0,127}$|^@sha256:[0-9a-f]{64}$/u.test(version);
}
