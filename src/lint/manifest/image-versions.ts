import { dirname } from '../../kernel/paths.ts';
import { at, itemsAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { entriesOf } from '../kustomization.ts';
import { type ImagePatch, imagePatchesOf, type ImagePlace } from './image-patches.ts';
import { isOfKustomize, kustomizationsOf } from './kustomizations.ts';
import { once } from './once.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';

/** What is put in the place of an image when manifests are built or delivered. */
type Change = {
  readonly name: string;
  readonly newName: string;
  readonly version: string;
  readonly by: string;
};

/** A version of an image that stands elsewhere in the repository, and the file that has it. */
export type KnownVersion = { readonly image: string; readonly by: string };

export type ImageVersions = {
  /** Whether an image gets a version on every way in which the file it stands in is built. */
  readonly isGiven: (place: ImagePlace) => boolean;
  /** The version that everything agrees on which gives it one. */
  readonly known: (image: string) => KnownVersion | undefined;
};

export const imageVersions = once((set): ImageVersions => {
  const kustomizations = kustomizationsOf(set);
  const patches = new Map(kustomizations.map((one) => [dirname(one.path), imagePatchesOf(one, set)]));
  const builds = buildsOf(kustomizations, patches);
  const delivered = [...deliveredBy(set), ...builtBy(set)];
  const names = new Set(delivered.map(({ name }) => name));
  const patched = [...patches.values()].flat().map(({ image, by }) => toChange(image, by));
  const changes = [...kustomizations.flatMap((one) => changesOf(one, [])), ...patched, ...delivered];
  return {
    isGiven: (place) => {
      const image = nameOf(scalarAt(place.container.node, ['image'])?.text ?? '');
      const start = { path: place.resource.path, image, place };
      return names.has(image) || isGivenBy(builds, start, new Map());
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
    const entries = entriesOf(one.root, one.path).filter(({ role }) => role === 'resource');
    const components = new Set(itemsAt(one.root, ['components']));
    const folder = dirname(one.path);
    const folders = [...entries.filter((entry) => components.has(entry.at)).map(({ path }) => path), folder];
    const build = {
      folder,
      changes: folders.flatMap((path) => own.get(path) ?? []),
      patches: folders.flatMap((path) => patches.get(path) ?? []),
    };
    return entries.map(({ path }) => ({ path, build }));
  });
  const byPath = Map.groupBy(edges, ({ path }) => path);
  return new Map(Array.from(byPath, ([path, found]) => [path, found.map(({ build }) => build)]));
}

/** Of Kustomizations on the way up; nobody builds so many of each other. */
const most = 500;

type Wanted = { readonly path: string; readonly image: string; readonly place: ImagePlace };

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
      const patched = patches.findLast(({ isFor }) => isFor(place))?.image ?? image;
      const own = changes.filter(({ name }) => name === nameOf(patched));
      const renamed = own.at(-1)?.newName ?? nameOf(patched);
      return (
        isVersioned(patched) ||
        own.some(({ version }) => version !== '') ||
        isGivenBy(builds, { path: folder, image: renamed, place }, asked)
      );
    });
  asked.set(key, isGiven);
  return isGiven;
}

/** Flux and Argo CD change images as Kustomizations do, beyond what is built here. */
function deliveredBy(set: ResourceSet): readonly Change[] {
  const flux = set.ofKind('Kustomization').filter((one) => !isOfKustomize(one));
  const argo = set
    .ofKind('Application')
    .flatMap((one) =>
      [at(one.root, ['spec', 'source']), ...itemsAt(one.root, ['spec', 'sources'])]
        .flatMap((source) => itemsAt(source, ['kustomize', 'images']))
        .map((image) => argoChange(stringAt(image) ?? '', one.path)),
    );
  return [...flux.flatMap((one) => changesOf(one, ['spec'])), ...argo].filter(
    ({ version }) => version !== '',
  );
}

/** What Skaffold builds has the tag that Skaffold gives. */
function builtBy(set: ResourceSet): readonly Change[] {
  return set
    .ofKind('Config')
    .filter(({ apiVersion }) => apiVersion.startsWith('skaffold/'))
    .flatMap(({ root }) =>
      itemsAt(root, ['build', 'artifacts']).map((artifact) => stringAt(artifact, ['image']) ?? ''),
    )
    .map((name) => ({ name, newName: name, version: '', by: '' }));
}

function changesOf({ root, path }: PlacedResource, above: readonly string[]): readonly Change[] {
  return itemsAt(root, [...above, 'images']).map((image) => {
    const name = textAt(image, 'name');
    const [tag, digest] = [textAt(image, 'newTag'), textAt(image, 'digest')];
    const version = digest === '' ? tag && `:${tag}` : `@${digest}`;
    return { name, newName: textAt(image, 'newName') || name, version, by: path };
  });
}

function textAt(image: YamlNode, key: string): string {
  return scalarAt(image, [key])?.text ?? '';
}

/** `app=registry/app:1.2`, `app:1.2`, `app@sha256:...` */
function argoChange(text: string, by: string): Change {
  const [old = '', given = old] = text.split('=');
  return { ...toChange(given, by), name: nameOf(old) };
}

function toChange(image: string, by: string): Change {
  const name = nameOf(image);
  return { name, newName: name, version: image.slice(name.length), by };
}

/** Whether an image names one version that runs. */
export function isVersioned(image: string): boolean {
  const tag = image.slice(image.lastIndexOf('/') + 1).split(':')[1];
  return tag !== undefined && tag !== 'latest';
}

/** An image without its tag and digest. */
export function nameOf(image: string): string {
  const last = image.lastIndexOf('/') + 1;
  return image.slice(0, last) + (image.slice(last).split(/[:@]/u)[0] ?? '');
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
