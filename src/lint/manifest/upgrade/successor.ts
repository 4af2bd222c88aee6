import type { YamlMap } from '../../../syntax/yaml/node.ts';
import type { Resource } from '../../../syntax/yaml/resources.ts';
import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { Fix } from '../../contract.ts';
import { replaceScalar } from '../edit.ts';
import { fixBy } from '../fix.ts';
import { moveAutoscaler } from './autoscaler.ts';
import { moveIngress } from './ingress.ts';
import type { Moves } from './rewrite.ts';
import { moveSelector } from './selector.ts';

/** What else has to change with the version; undefined where that is for a person to do. */
type Move = (text: string, root: YamlMap) => Moves;

type Row = readonly [from: string, kinds: string, to: string, move?: Move];

/** Versions whose fields all mean the same in the next one, but for what moves with them. */
const rows: readonly Row[] = [
  ['extensions/v1beta1', 'NetworkPolicy', 'networking.k8s.io/v1'],
  ['extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1', moveIngress],
  ['extensions/v1beta1', 'Deployment ReplicaSet', 'apps/v1', moveSelector],
  ['extensions/v1beta1', 'DaemonSet', 'apps/v1', withStrategy],
  ['apps/v1beta1', 'Deployment', 'apps/v1', moveSelector],
  ['apps/v1beta1', 'StatefulSet', 'apps/v1', withStrategy],
  ['apps/v1beta2', 'Deployment DaemonSet ReplicaSet StatefulSet', 'apps/v1'],
  ['networking.k8s.io/v1beta1', 'Ingress', 'networking.k8s.io/v1', moveIngress],
  ['networking.k8s.io/v1beta1', 'IngressClass', 'networking.k8s.io/v1'],
  ['batch/v1beta1', 'CronJob', 'batch/v1'],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'autoscaling/v2', moveAutoscaler],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'autoscaling/v2'],
  ['policy/v1beta1', 'PodDisruptionBudget', 'policy/v1', ifSelecting],
  ['apiregistration.k8s.io/v1beta1', 'APIService', 'apiregistration.k8s.io/v1'],
  ['coordination.k8s.io/v1beta1', 'Lease', 'coordination.k8s.io/v1'],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', 'scheduling.k8s.io/v1'],
  ['storage.k8s.io/v1beta1', 'StorageClass CSIDriver CSINode CSIStorageCapacity', 'storage.k8s.io/v1'],
  ['node.k8s.io/v1beta1', 'RuntimeClass', 'node.k8s.io/v1'],
  [
    'flowcontrol.apiserver.k8s.io/v1beta3',
    'FlowSchema PriorityLevelConfiguration',
    'flowcontrol.apiserver.k8s.io/v1',
  ],
  ...['v1alpha1', 'v1beta1'].map((version): Row => [
    `rbac.authorization.k8s.io/${version}`,
    'Role RoleBinding ClusterRole ClusterRoleBinding',
    'rbac.authorization.k8s.io/v1',
  ]),
];

const steps = new Map(
  rows.flatMap(([from, kinds, to, move]) =>
    kinds.split(' ').map((kind) => [`${from} ${kind}`, { to, move }] as const),
  ),
);

/** To be spread into a report: the next version of a resource, with the fields that move. */
export function fixVersion(place: { readonly resource: Resource; readonly text: string }): {
  readonly fix?: Fix;
} {
  const { apiVersion, kind, root } = place.resource;
  const step = steps.get(`${apiVersion} ${kind}`);
  const written = scalarAt(root, ['apiVersion']);
  if (step === undefined || written === undefined) return {};
  const moves = step.move === undefined ? [] : step.move(place.text, root);
  const version = replaceScalar(written, step.to);
  if (moves === undefined || version.length === 0) return {};
  return fixBy(place, [...version, ...moves], `Use ${step.to}`);
}

/** Pods were replaced by hand unless a strategy was written, and are replaced at once now. */
function withStrategy(text: string, root: YamlMap): Moves {
  const isSaid = entryOf(mapAt(root, ['spec']), 'updateStrategy') !== undefined;
  return isSaid ? moveSelector(text, root) : undefined;
}

/** An empty selector meant no pod before and means all of them now. */
function ifSelecting(_: string, root: YamlMap): Moves {
  return (mapAt(root, ['spec', 'selector'])?.entries.length ?? 0) > 0 ? [] : undefined;
}
