import { absorb } from './absorb.ts';
import { fieldSpecs } from './config.ts';
import { generated } from './generate/objects.ts';
import { groupVersion } from './id.ts';
import { contentOf } from './loader.ts';
import { mapsOf, textsOf, isTrue } from './kustomization.ts';
import { type MapNode, mapAt, type Node, nodeAt, textAt } from './node.ts';
import { readGenerator } from './read-generator.ts';
import { readMergePatches, readPatch } from './read-patch.ts';
import type { Step } from './transform/context.ts';
import { setImages } from './transform/images.ts';
import { setPairs } from './transform/metadata.ts';
import { affixNames } from './transform/names.ts';
import { setNamespace } from './transform/namespace.ts';
import { applyPatch } from './transform/patches.ts';
import { type Means, pairsAt, readImage, replace, scale } from './transformers.ts';

type Run = (step: Step, node: MapNode, means: Means) => void;

/** Transformers and generators that are built in, written as objects in files of their own. */
const plugins: Readonly<Record<string, Run>> = {
  PatchTransformer: (step, node, means) => applyPatch(step, readPatch(node, 'patch', means)),
  PatchJson6902Transformer: (step, node, means) => applyPatch(step, readPatch(node, 'jsonOp', means)),
  PatchStrategicMergeTransformer: (step, node, means) => {
    const inline = nodeAt(node, ['patches']);
    const entries = [...textsOf(node, ['paths']), ...(inline?.kind === 'scalar' ? [inline] : [])];
    for (const patch of readMergePatches(entries, means)) applyPatch(step, patch);
  },
  NamespaceTransformer: (step, node) => {
    const namespace = textAt(node, ['metadata', 'namespace']) ?? '';
    const specs = fieldSpecs(node, ['fieldSpecs']);
    const change = {
      namespace,
      specs,
      subjects: subjectsOf(node),
      unsetOnly: isTrue(node, ['unsetOnly']),
    };
    if (namespace !== '') setNamespace({ ...step, from: node.from }, change);
  },
  PrefixTransformer: (step, node) => affix(step, node, 'prefix'),
  SuffixTransformer: (step, node) => affix(step, node, 'suffix'),
  PrefixSuffixTransformer: (step, node) => {
    affix(step, node, 'prefix');
    affix(step, node, 'suffix');
  },
  LabelTransformer: (step, node) =>
    setPairs(step.resources, pairsAt(node, 'labels'), fieldSpecs(node, ['fieldSpecs'])),
  AnnotationsTransformer: (step, node) =>
    setPairs(step.resources, pairsAt(node, 'annotations'), fieldSpecs(node, ['fieldSpecs'])),
  ImageTagTransformer: (step, node) => {
    const image = mapAt(node, ['imageTag']);
    if (image !== undefined) setImages(step.resources, readImage(image), fieldSpecs(node, ['fieldSpecs']));
  },
  ReplicaCountTransformer: (step, node) => {
    const replica = mapAt(node, ['replica']);
    if (replica !== undefined) scale(step, replica, fieldSpecs(node, ['fieldSpecs']));
  },
  ReplacementTransformer: (step, node, means) => {
    for (const one of mapsOf(node, ['replacements'])) replace(step, one, means);
  },
  ConfigMapGenerator: (step, node, means) => generate(step, { node, kind: 'ConfigMap' }, means),
  SecretGenerator: (step, node, means) => generate(step, { node, kind: 'Secret' }, means),
};

/** Runs what an object says; those that are programs of somebody are named and skipped. */
export function runPlugin(step: Step, node: MapNode, means: Means): 'done' | 'skipped' {
  const kind = textAt(node, ['kind']) ?? '';
  const run = plugins[kind];
  const { group } = groupVersion(textAt(node, ['apiVersion']) ?? '');
  if (run === undefined || group !== '') return 'skipped';
  run(step, node, means);
  if (kind.endsWith('Generator')) return 'done';
  const own = { kind, path: node.from?.path ?? '', name: textAt(node, ['metadata', 'name']) ?? '' };
  for (const { passed } of step.resources) passed.push(own);
  return 'done';
}

function affix(step: Step, node: MapNode, side: 'prefix' | 'suffix'): void {
  const text = textAt(node, [side]) ?? '';
  affixNames(
    step.resources,
    side === 'prefix' ? { prefix: text } : { suffix: text },
    fieldSpecs(node, ['fieldSpecs']),
  );
}

function subjectsOf(node: Node): 'defaultOnly' | 'allServiceAccounts' | 'none' {
  const said = textAt(node, ['setRoleBindingSubjects']);
  return said === 'allServiceAccounts' || said === 'none' ? said : 'defaultOnly';
}

type Making = {
  readonly node: MapNode;
  readonly kind: 'ConfigMap' | 'Secret';
  /** The options of all generators of a Kustomization. */
  readonly shared?: Node | undefined;
};

export function generate(step: Step, { node, kind, shared }: Making, { loader, folder }: Means): void {
  const generator = readGenerator(kind, node, shared);
  absorb(step, generated(generator, contentOf(loader, folder)), generator);
}
