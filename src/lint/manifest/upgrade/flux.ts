import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { entryOf, itemsAt, mapAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Row } from './row.ts';
import { drop, enlist, only, spec, type Step } from './steps.ts';

type Part = readonly [group: string, kinds: string, to: string, ...steps: readonly Step[]];

/** Patches of the old kinds, and what has no successor but a decision, are for a person to write anew. */
const old = ['accessFrom', 'patchesStrategicMerge', 'patchesJson6902'];
const ifPlain = only((root) => [mapAt(root, ['spec']), ...renderers(root)].every(isPlain));
const ifFresh = only((root) => !messageOf(root).includes('.Updated'));

const early: readonly Part[] = [
  ['source', 'GitRepository', 'v1', ifPlain, drop(spec, 'gitImplementation')],
  ['source', 'HelmRepository Bucket OCIRepository', 'v1'],
  ['source', 'HelmChart', 'v1', enlist(spec, 'valuesFile', 'valuesFiles')],
  ['kustomize', 'Kustomization', 'v1', ifPlain, drop(spec, 'validation')],
  ['notification', 'Receiver', 'v1'],
  ['notification', 'Alert Provider', 'v1beta3'],
  ['image', 'ImageRepository ImagePolicy', 'v1'],
  ['image', 'ImageUpdateAutomation', 'v1', ifFresh],
];
const late: readonly Part[] = [
  ['helm', 'HelmRelease', 'v2', ifPlain, enlist(chart, 'valuesFile', 'valuesFiles')],
];

/** Versions that newer releases of Flux do not serve. */
export const flux: readonly Row[] = [
  ...['v1beta1', 'v1beta2'].flatMap((version) => early.map((part) => rowOf(version, part))),
  ...['v2beta1', 'v2beta2'].flatMap((version) => late.map((part) => rowOf(version, part))),
];

function rowOf(version: string, [group, kinds, to, ...steps]: Part): Row {
  const domain = `${group}.toolkit.fluxcd.io`;
  return [`${domain}/${version}`, kinds, `${domain}/${to}`, ...steps];
}

function chart(root: YamlMap): readonly YamlMap[] {
  return [mapAt(root, ['spec', 'chart', 'spec'])].filter((one) => one !== undefined);
}

function renderers(root: YamlMap): readonly (YamlMap | undefined)[] {
  return itemsAt(root, ['spec', 'postRenderers']).map((one) => mapAt(one, ['kustomize']));
}

function isPlain(map: YamlMap | undefined): boolean {
  return old.every((key) => entryOf(map, key) === undefined);
}

/** A template that uses what v1 does not hand it. */
function messageOf(root: YamlMap): string {
  return stringAt(root, ['spec', 'git', 'commit', 'messageTemplate']) ?? '';
}
