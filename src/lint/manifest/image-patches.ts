import { dirname, join } from '../../kernel/paths.ts';
import { matchesLabels } from '../../kustomize/label-selector.ts';
import { pattern } from '../../kustomize/selector.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { toResource } from '../../syntax/yaml/resources.ts';
import { itemsAt, mapAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import { type Container, containersOf, podOf } from './pods.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';
import { toLabels } from './workload.ts';

/** Where an image stands, or is missing. */
export type ImagePlace = { readonly resource: PlacedResource; readonly container: Container };

/** An image that a patch writes, and the file that has it. */
export type ImagePatch = {
  readonly image: string;
  readonly by: string;
  readonly isFor: (place: ImagePlace) => boolean;
};

/** The images that the patches of a Kustomization write, in the order in which they do. */
export function imagePatchesOf(kustomization: PlacedResource, set: ResourceSet): readonly ImagePatch[] {
  return patchesOf(kustomization).flatMap(({ by, text, target }) =>
    rootsOf(text ?? set.files.text(by) ?? '').flatMap((root) =>
      written(root, target).map((patch) => ({ ...patch, by })),
    ),
  );
}

/** One that stands in the Kustomization has its text there. */
type Patch = {
  readonly by: string;
  readonly text: string | undefined;
  readonly target: YamlMap | undefined;
};

function patchesOf({ root, path }: PlacedResource): readonly Patch[] {
  const merges = itemsAt(root, ['patchesStrategicMerge']).map((item) => stringAt(item) ?? '');
  const others = [...itemsAt(root, ['patchesJson6902']), ...itemsAt(root, ['patches'])];
  const fileOf = (file: string | undefined) => (file === undefined ? path : join(dirname(path), file));
  return [
    ...merges.map((text) => {
      const isInline = text.includes('\n');
      return {
        by: fileOf(isInline ? undefined : text),
        text: isInline ? text : undefined,
        target: undefined,
      };
    }),
    ...others.map((patch) => ({
      by: fileOf(stringAt(patch, ['path'])),
      text: stringAt(patch, ['patch']),
      target: mapAt(patch, ['target']),
    })),
  ];
}

function rootsOf(text: string): readonly YamlNode[] {
  return documents(text).flatMap((span) => {
    const read = parse(text, span);
    return read.ok && read.value.root !== undefined ? [read.value.root] : [];
  });
}

type Written = Omit<ImagePatch, 'by'>;

function written(root: YamlNode, target: YamlMap | undefined): readonly Written[] {
  if (root.kind === 'seq') return root.items.flatMap((operation) => byOperation(operation, target));
  return root.kind === 'map' ? byMerge(root, target) : [];
}

/** A strategic merge finds a container by its name. */
function byMerge(root: YamlMap, target: YamlMap | undefined): readonly Written[] {
  const patch = toResource(root, { start: root.start, end: root.end });
  const pod = podOf(patch);
  const is = target === undefined ? isSame(patch) : chosenBy(target);
  return (pod === undefined ? [] : containersOf(pod)).flatMap(({ node, name, role }) => {
    const image = stringAt(node, ['image']);
    const isFor = ({ resource, container }: ImagePlace) =>
      container.name === name && container.role === role && is(resource);
    return image === undefined ? [] : [{ image, isFor }];
  });
}

const imagePath = /\/(initContainers|containers)\/(\d{1,6})\/image$/u;

/** An operation finds it by its place in the list. */
function byOperation(operation: YamlNode, target: YamlMap | undefined): readonly Written[] {
  const [, list = '', index] = imagePath.exec(stringAt(operation, ['path']) ?? '') ?? [];
  const image = stringAt(operation, ['value']);
  const isWriting = ['add', 'replace'].includes(stringAt(operation, ['op']) ?? '');
  if (index === undefined || image === undefined || !isWriting || target === undefined) return [];
  const is = chosenBy(target);
  const isFor = ({ resource, container }: ImagePlace) =>
    is(resource) && itemsAt(podOf(resource)?.spec, [list])[Number(index)] === container.node;
  return [{ image, isFor }];
}

type Named = Pick<PlacedResource, 'kind' | 'name'>;

function isSame({ kind, name }: Named): (one: Named) => boolean {
  return (one) => one.name === name && one.kind === kind;
}

/** Whom a target means; one that kustomize cannot read means nobody. */
function chosenBy(target: YamlMap): (resource: PlacedResource) => boolean {
  try {
    const [isKind, isName] = (['kind', 'name'] as const).map((key) =>
      pattern(scalarAt(target, [key])?.text, undefined),
    );
    return (one) => isName?.(one.name) === true && isKind?.(one.kind) === true && hasLabels(target, one);
  } catch {
    return () => false;
  }
}

const selectors = [
  ['labelSelector', 'labels'],
  ['annotationSelector', 'annotations'],
] as const;

function hasLabels(target: YamlMap, { root }: PlacedResource): boolean {
  return selectors.every(([key, field]) => {
    const selector = stringAt(target, [key]);
    return selector === undefined || fits(selector, mapAt(root, ['metadata', field]));
  });
}

function fits(selector: string, labels: YamlMap | undefined): boolean {
  try {
    return matchesLabels(selector, toLabels(labels), undefined);
  } catch {
    return false;
  }
}
