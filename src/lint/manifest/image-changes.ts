import { at, itemsAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { type ImagePatch, imagePatchesOf } from './image-patches.ts';
import { isOfKustomize } from './kustomizations.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';

/** What is put in the place of an image when manifests are built or delivered. */
export type Change = {
  readonly name: string;
  readonly newName: string;
  readonly version: string;
  readonly by: string;
};

/** Flux and Argo CD change images as Kustomizations do, beyond what is built here. */
export function deliveredBy(set: ResourceSet): readonly Change[] {
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

/** The patches of Flux and Argo CD go over what Kustomizations gave. */
export function laterPatches(set: ResourceSet): readonly ImagePatch[] {
  return ['Kustomization', 'HelmRelease', 'Application', 'ApplicationSet']
    .flatMap((kind) => set.ofKind(kind))
    .filter((one) => !isOfKustomize(one))
    .flatMap((one) => imagePatchesOf(one, set));
}

/** What Skaffold builds has the tag that Skaffold gives. */
export function builtBy(set: ResourceSet): readonly Change[] {
  return set
    .ofKind('Config')
    .filter(({ apiVersion }) => apiVersion.startsWith('skaffold/'))
    .flatMap(({ root }) =>
      itemsAt(root, ['build', 'artifacts']).map((artifact) => stringAt(artifact, ['image']) ?? ''),
    )
    .map((name) => ({ name, newName: name, version: '', by: '' }));
}

export function changesOf({ root, path }: PlacedResource, above: readonly string[]): readonly Change[] {
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

export function toChange(image: string, by: string): Change {
  const name = nameOf(image);
  return { name, newName: name, version: image.slice(name.length), by };
}

/** An image without its tag and digest. */
export function nameOf(image: string): string {
  const last = image.lastIndexOf('/') + 1;
  return image.slice(0, last) + (image.slice(last).split(/[:@]/u)[0] ?? '');
}
