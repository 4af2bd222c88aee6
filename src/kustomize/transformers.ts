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
export function transform(step: Step, { node, path }: Kustomization, means: Means): void {
  for (const [kind, run] of runsOf(step, node, means)) {
    run();
    for (const { passed } of step.resources) passed.push({ kind, path });
  }
}

type Run = readonly [kind: string, run: () => void];

function runsOf(step: Step, node: MapNode, means: Means): Run[] {
  const { resources } = step;
  const { config } = means;
  const each = (name: string, kind: string, run: (one: MapNode) => void): Run[] =>
    mapsOf(node, [name]).map((one) => [kind, () => run(one)]);
  return [
    ...strategicMerges(step, node, means),
    ...each('patches', 'PatchTransformer', (one) => applyPatch(step, readPatch(one, 'patch', means))),
    ...renames(step, node, config),
    ...labels(step, node, config),
    ...annotations(step, node, config),
    ...each('patchesJson6902', 'PatchJson6902Transformer', (one) =>
      applyPatch(step, { ...readPatch(one, 'patch', means), forgets: true }),
    ),
    ...each('replicas', 'ReplicaCountTransformer', (one) => scale(step, one, config.replicas)),
    ...each('images', 'ImageTagTransformer', (one) => setImages(resources, readImage(one), config.images)),
    ...replacements(step, node, means),
  ];
}

function strategicMerges(step: Step, node: MapNode, means: Means): Run[] {
  const entries = textsOf(node, ['patchesStrategicMerge']);
  if (entries.length === 0) return [];
  const run = () => {
    for (const patch of readMergePatches(entries, means)) applyPatch(step, patch);
  };
  return [['PatchStrategicMergeTransformer', run]];
}

function renames({ resources, ...step }: Step, node: MapNode, config: Config): Run[] {
  const text = (name: string) => textAt(node, [name]) ?? '';
  const [namespace, prefix, suffix] = [text('namespace'), text('namePrefix'), text('nameSuffix')];
  const from = nodeAt(node, ['namespace'])?.from;
  const change = { namespace, specs: config.namespace, subjects: 'defaultOnly', unsetOnly: false } as const;
  const when = (wanted: string, ...run: Run): Run[] => (wanted === '' ? [] : [run]);
  return [
    ...when(namespace, 'NamespaceTransformer', () => setNamespace({ ...step, resources, from }, change)),
    ...when(prefix, 'PrefixTransformer', () => affixNames(resources, { prefix }, config.namePrefix)),
    ...when(suffix, 'SuffixTransformer', () => affixNames(resources, { suffix }, config.nameSuffix)),
  ];
}

function labels(step: Step, node: MapNode, config: Config): Run[] {
  const entries = mapsOf(node, ['labels']).map((entry) => ({
    pairs: pairsAt(entry, 'pairs'),
    specs: labelFields(entry, config),
  }));
  const common = { pairs: pairsAt(node, 'commonLabels'), specs: config.commonLabels };
  const all = entries.length + common.pairs.length === 0 ? [] : [...entries, common];
  return all.map(({ pairs, specs }) => ['LabelTransformer', () => setPairs(step.resources, pairs, specs)]);
}

function annotations(step: Step, node: MapNode, config: Config): Run[] {
  const pairs = pairsAt(node, 'commonAnnotations');
  if (pairs.length === 0) return [];
  return [['AnnotationsTransformer', () => setPairs(step.resources, pairs, config.commonAnnotations)]];
}

function replacements(step: Step, node: MapNode, means: Means): Run[] {
  const entries = itemsAt(node, ['replacements']);
  const run = () => {
    for (const one of entries) replace(step, one, means);
  };
  return entries.length === 0 ? [] : [['ReplacementTransformer', run]];
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
