import type { Span } from '../../kernel/text.ts';
import type { Workload } from '../../spec/spec.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { at, mapAt, stringAt, type Path } from '../../syntax/yaml/value.ts';
import { mainContainer, podsOf } from './containers.ts';

/** A place where a value adds what nothing stands for yet. */
export type Opening = {
  /** What it stands at the end of. */
  readonly holder: Span;
  /** What it makes there; without one it adds to what is there. */
  readonly key: string | undefined;
  readonly path: readonly string[];
  readonly value: '' | Readonly<Record<string, never>> | readonly never[];
};

type Slot = Pick<Opening, 'path' | 'value'> & { readonly at: Path };

/** Deepest first: of openings at one offset that of the inner map stands before that of the outer one. */
const inContainers: readonly Slot[] = [
  { at: ['env'], path: ['extraEnv'], value: [] },
  { at: ['imagePullPolicy'], path: ['image', 'pullPolicy'], value: '' },
];
const inPods: readonly Slot[] = [
  { at: ['metadata', 'labels'], path: ['podLabels'], value: {} },
  { at: ['metadata', 'annotations'], path: ['podAnnotations'], value: {} },
  { at: ['spec', 'imagePullSecrets'], path: ['imagePullSecrets'], value: [] },
  { at: ['spec', 'nodeSelector'], path: ['nodeSelector'], value: {} },
  { at: ['spec', 'tolerations'], path: ['tolerations'], value: [] },
];
const inObjects: Readonly<Record<string, readonly Slot[]>> = {
  Service: [{ at: ['metadata', 'annotations'], path: ['service', 'annotations'], value: {} }],
  ServiceAccount: [{ at: ['metadata', 'annotations'], path: ['serviceAccount', 'annotations'], value: {} }],
  Ingress: [
    { at: ['metadata', 'annotations'], path: ['ingress', 'annotations'], value: {} },
    { at: ['spec', 'ingressClassName'], path: ['ingress', 'className'], value: '' },
  ],
};

/** What people add to the objects of a workload that was not asked for when they were written. */
export function openingsIn(root: YamlNode, workload: Workload): readonly Opening[] {
  if (stringAt(root, ['metadata', 'name']) !== workload.name) return [];
  const kind = stringAt(root, ['kind']) ?? '';
  if (kind !== (workload.controller ?? 'Deployment'))
    return (inObjects[kind] ?? []).flatMap((slot) => openingFor(root, slot));
  const pods = podsOf(root);
  const container = mainContainer(root, workload);
  return [
    ...inContainers.flatMap((slot) => openingFor(container, slot)),
    ...pods.flatMap((pod) => inPods.flatMap((slot) => openingFor(pod, slot))),
  ];
}

/** At the end of what is there, or of what would hold it. */
function openingFor(root: YamlNode | undefined, slot: Slot): readonly Opening[] {
  const { path, value } = slot;
  const there = at(root, slot.at);
  if (there !== undefined)
    return there.kind === 'scalar' ? [] : opened(there, { key: undefined, path, value });
  const holder = mapAt(root, slot.at.slice(0, -1));
  return holder === undefined ? [] : opened(holder, { key: String(slot.at.at(-1)), path, value });
}

type Told = Pick<Opening, 'key' | 'path' | 'value'>;

function opened(node: Exclude<YamlNode, { kind: 'scalar' }>, told: Told): readonly Opening[] {
  const isEmpty = (node.kind === 'map' ? node.entries : node.items).length === 0;
  return node.flow || isEmpty ? [] : [{ holder: { start: node.start, end: endOf(node) }, ...told }];
}

/** Of the last letter that belongs to it: comments may stand behind. */
function endOf(node: YamlNode): number {
  if (node.kind === 'scalar' || node.flow) return node.end;
  const last = node.kind === 'map' ? node.entries.at(-1)?.value : node.items.at(-1);
  return last === undefined ? node.end : endOf(last);
}
