import type { Span } from '../../kernel/text.ts';
import { matchesLabels } from '../../kustomize/label-selector.ts';
import { pattern } from '../../kustomize/selector.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { toResource } from '../../syntax/yaml/resources.ts';
import { at, itemsAt, mapAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import { patchesOf } from './patches.ts';
import { type Container, containersOf, podOf } from './pods.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';
import { toLabels } from './workload.ts';

/** Where an image stands, or is missing. */
export type ImagePlace = { readonly resource: PlacedResource; readonly container: Container };

/** An image that a patch writes, and the file that has it. */
export type ImagePatch = {
  readonly image: string;
  readonly by: string;
  /** The entry of the Kustomization that names or holds the patch. */
  readonly at: Span;
  /** Whether it is written by an operation, and not in a part of an object. */
  readonly isOperation: boolean;
  readonly isFor: (place: ImagePlace) => boolean;
};

/** The images that the patches of a Kustomization write, in the order in which they do. */
export function imagePatchesOf(kustomization: PlacedResource, { files }: ResourceSet): readonly ImagePatch[] {
  return patchesOf(kustomization, files).flatMap(({ by, parts, target, at }) =>
    parts.flatMap(({ root }) => written(root, target).map((patch) => ({ ...patch, by, at }))),
  );
}

type Written = Omit<ImagePatch, 'by' | 'at'>;

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
    return image === undefined ? [] : [{ image, isFor, isOperation: false }];
  });
}

/** An operation finds it by its place in the list, or writes a container or all of them anew. */
function byOperation(operation: YamlNode, target: YamlMap | undefined): readonly Written[] {
  const write = writeOf(operation);
  if (write === undefined || target === undefined) return [];
  const is = chosenBy(target);
  return write.images.flatMap((image, index) => {
    const isFor = ({ resource, container }: ImagePlace) =>
      is(resource) && itemsAt(podOf(resource)?.spec, [write.list])[write.from + index] === container.node;
    return image === '' ? [] : [{ image, isFor, isOperation: true }];
  });
}

const containerPath = /\/(initContainers|containers)(?:\/(\d{1,6}|-)(?:\/(image))?)?$/u;

type Write = { readonly list: string; readonly from: number; readonly images: readonly string[] };

function writeOf(operation: YamlNode): Write | undefined {
  const [, list, index, field] = containerPath.exec(stringAt(operation, ['path']) ?? '') ?? [];
  const value = at(operation, ['value']);
  if (list === undefined || value === undefined) return undefined;
  if (!isWriting(stringAt(operation, ['op']), index, field)) return undefined;
  const given = value.kind === 'seq' ? value.items : [value];
  const images = given.map((one) => stringAt(one, field === undefined ? ['image'] : []) ?? '');
  return { list, from: Number(index ?? 0), images };
}

/** One that is added moves the others, and is itself none of those that are there. */
function isWriting(op: string | undefined, index: string | undefined, field: string | undefined): boolean {
  const isInserted = index !== undefined && index !== '-' && field === undefined;
  return op === 'replace' || (op === 'add' && !isInserted);
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
