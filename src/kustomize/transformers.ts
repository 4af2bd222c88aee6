import { type Config, mergeSpecs } from './config.ts';
import { made } from './field-spec.ts';
import type { FieldSpec } from './field-spec.ts';
import { fieldSpecs } from './config.ts';
import { isTrue, type Kustomization, mapsOf, textsOf } from './kustomization.ts';
import { type Loader, resolveEntry, textOf } from './loader.ts';
import { readDocuments } from './documents.ts';
import { itemsAt, type MapNode, nodeAt, type Node, pairsOf, textAt } from './node.ts';
import { readMergePatches, readPatch } from './read-patch.ts';
import type { Step } from './transform/context.ts';
import { setImages, type ImageChange } from './transform/images.ts';
import { type Pairs, setPairs } from './transform/metadata.ts';
import { affixNames } from './transform/names.ts';
import { setNamespace } from './transform/namespace.ts';
import { applyPatch } from './transform/patches.ts';
import { applyReplacement } from './transform/replacements.ts';
import { setReplicas } from './transform/replicas.ts';

export type Means = { readonly loader: Loader; readonly config: Config; readonly folder: string };

/** All that a Kustomization says to do with its objects, in the order in which kustomize does it. */
export function transform(step: Step, { node }: Kustomization, means: Means): void {
  const { config } = means;
  for (const patch of readMergePatches(textsOf(node, ['patchesStrategicMerge']), means))
    applyPatch(step, patch);
  for (const patch of mapsOf(node, ['patches'])) applyPatch(step, readPatch(patch, 'patch', means));
  rename(step, node, config);
  setLabels(step, node, config);
  setPairs(step.resources, pairsAt(node, 'commonAnnotations'), config.commonAnnotations);
  for (const patch of mapsOf(node, ['patchesJson6902'])) {
    applyPatch(step, { ...readPatch(patch, 'patch', means), forgets: true });
  }
  for (const one of mapsOf(node, ['replicas'])) scale(step, one, config.replicas);
  for (const one of mapsOf(node, ['images'])) setImages(step.resources, readImage(one), config.images);
  for (const one of itemsAt(node, ['replacements'])) replace(step, one, means);
}

function rename(step: Step, node: MapNode, config: Config): void {
  const namespace = textAt(node, ['namespace']) ?? '';
  const from = nodeAt(node, ['namespace'])?.from;
  const change = { namespace, specs: config.namespace, subjects: 'defaultOnly', unsetOnly: false } as const;
  if (namespace !== '') setNamespace({ ...step, from }, change);
  affixNames(step.resources, { prefix: textAt(node, ['namePrefix']) ?? '' }, config.namePrefix);
  affixNames(step.resources, { suffix: textAt(node, ['nameSuffix']) ?? '' }, config.nameSuffix);
}

function setLabels(step: Step, node: MapNode, config: Config): void {
  for (const entry of mapsOf(node, ['labels'])) {
    setPairs(step.resources, pairsAt(entry, 'pairs'), labelFields(entry, config));
  }
  setPairs(step.resources, pairsAt(node, 'commonLabels'), config.commonLabels);
}

function labelFields(entry: MapNode, config: Config): readonly FieldSpec[] {
  const own = fieldSpecs(entry, ['fields']);
  if (isTrue(entry, ['includeSelectors'])) return mergeSpecs(own, config.commonLabels);
  const more = isTrue(entry, ['includeTemplates']) ? mergeSpecs(own, config.templateLabels) : own;
  return mergeSpecs(more, [made('metadata/labels')]);
}

export function pairsAt(node: Node, name: string): Pairs {
  return pairsOf(nodeAt(node, [name]));
}

export function scale(step: Step, node: MapNode, specs: readonly FieldSpec[]): void {
  const name = textAt(node, ['name']) ?? '';
  const count = Number(textAt(node, ['count']) ?? 0);
  if (Number.isInteger(count)) setReplicas(step, { name, count, from: nodeAt(node, ['count'])?.from }, specs);
}

export function readImage(node: MapNode): ImageChange {
  const text = (name: string) => {
    const found = textAt(node, [name]);
    return found === '' ? undefined : found;
  };
  return {
    name: textAt(node, ['name']) ?? '',
    newName: text('newName'),
    newTag: text('newTag'),
    digest: text('digest'),
    tagSuffix: text('tagSuffix'),
    from: (nodeAt(node, ['newTag']) ?? nodeAt(node, ['digest']) ?? nodeAt(node, ['newName']) ?? node).from,
  };
}

/** A replacement stands in the Kustomization, or one or several in a file. */
export function replace(step: Step, entry: Node, { loader, folder }: Means): void {
  const path = nodeAt(entry, ['path']);
  if (path?.kind !== 'scalar') return applyReplacement(step, entry);
  const file = resolveEntry(folder, path);
  for (const document of readDocuments(textOf(loader, file, path.from), file, loader.budget)) {
    for (const one of document.kind === 'seq' ? document.items : [document]) applyReplacement(step, one);
  }
}
