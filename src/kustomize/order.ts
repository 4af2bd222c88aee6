import { compareBytes } from './hash.ts';
import type { Gvk, ResId } from './id.ts';
import { type MapNode, mapAt, textAt } from './node.ts';
import { textsOf } from './kustomization.ts';
import { curId, type Resource } from './resource.ts';

const first = [
  'Namespace',
  'ResourceQuota',
  'StorageClass',
  'CustomResourceDefinition',
  'ServiceAccount',
  'PodSecurityPolicy',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'ConfigMap',
  'Secret',
  'Endpoints',
  'Service',
  'LimitRange',
  'PriorityClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Deployment',
  'StatefulSet',
  'CronJob',
  'PodDisruptionBudget',
];
const last = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

/** The order of the output: what others need first, or as they came where the Kustomization says so. */
export function inOrder(resources: readonly Resource[], kustomization: MapNode): readonly Resource[] {
  const options = mapAt(kustomization, ['sortOptions']);
  if (textAt(options, ['order']) === 'fifo') return resources;
  const own = mapAt(options, ['legacySortOptions']);
  const ranks =
    own === undefined ? ranksOf(first, last) : ranksOf(listed(own, 'orderFirst'), listed(own, 'orderLast'));
  const keyed = resources.map((resource) => ({ resource, id: curId(resource) }));
  return keyed.toSorted((a, b) => compare(a.id, b.id, ranks)).map(({ resource }) => resource);
}

function listed(node: MapNode, name: string): string[] {
  return textsOf(node, [name]).map(({ text }) => text);
}

type Ranks = ReadonlyMap<string, number>;

function ranksOf(orderFirst: readonly string[], orderLast: readonly string[]): Ranks {
  return new Map([
    ...orderFirst.map((kind, index) => [kind, index - orderFirst.length] as const),
    ...orderLast.map((kind, index) => [kind, index + 1] as const),
  ]);
}

function compare(a: ResId, b: ResId, ranks: Ranks): number {
  const rank = (ranks.get(a.kind) ?? 0) - (ranks.get(b.kind) ?? 0);
  if (rank !== 0) return rank;
  return compareBytes(gvkText(a), gvkText(b)) || compareBytes(placeText(a), placeText(b));
}

/** What is empty comes last. */
function placeText({ namespace, name }: ResId): string {
  return `${namespace === '' ? '~X' : namespace}|${name}`;
}

function gvkText({ group, version, kind }: Gvk): string {
  return [group === '' ? '~G' : group, version === '' ? '~V' : version, kind].join('_');
}
