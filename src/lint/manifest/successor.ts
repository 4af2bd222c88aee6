import type { YamlMap } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import { entryOf, mapAt, scalarAt } from '../../syntax/yaml/value.ts';
import type { Fix } from '../contract.ts';
import { replaceScalar } from './edit.ts';
import { fixBy } from './fix.ts';

type Step = { readonly to: string; readonly isSame?: (root: YamlMap) => boolean };

/** Versions whose fields all mean the same in the next one, some only where what has another default is written. */
const steps: Readonly<Record<string, Step>> = {
  'extensions/v1beta1 NetworkPolicy': { to: 'networking.k8s.io/v1' },
  'extensions/v1beta1 Deployment': {
    to: 'apps/v1',
    isSame: has('selector', 'strategy', 'progressDeadlineSeconds', 'revisionHistoryLimit'),
  },
  'extensions/v1beta1 DaemonSet': { to: 'apps/v1', isSame: has('selector', 'updateStrategy') },
  'extensions/v1beta1 ReplicaSet': { to: 'apps/v1', isSame: has('selector') },
  'apps/v1beta2 Deployment': { to: 'apps/v1' },
  'apps/v1beta2 DaemonSet': { to: 'apps/v1' },
  'apps/v1beta2 ReplicaSet': { to: 'apps/v1' },
  'apps/v1beta2 StatefulSet': { to: 'apps/v1' },
  'batch/v1beta1 CronJob': { to: 'batch/v1' },
  'autoscaling/v2beta2 HorizontalPodAutoscaler': { to: 'autoscaling/v2' },
  'policy/v1beta1 PodDisruptionBudget': { to: 'policy/v1', isSame: selectsByLabels },
  'networking.k8s.io/v1beta1 IngressClass': { to: 'networking.k8s.io/v1' },
  'coordination.k8s.io/v1beta1 Lease': { to: 'coordination.k8s.io/v1' },
  'scheduling.k8s.io/v1beta1 PriorityClass': { to: 'scheduling.k8s.io/v1' },
  'storage.k8s.io/v1beta1 StorageClass': { to: 'storage.k8s.io/v1' },
  'rbac.authorization.k8s.io/v1beta1 Role': { to: 'rbac.authorization.k8s.io/v1' },
  'rbac.authorization.k8s.io/v1beta1 RoleBinding': { to: 'rbac.authorization.k8s.io/v1' },
  'rbac.authorization.k8s.io/v1beta1 ClusterRole': { to: 'rbac.authorization.k8s.io/v1' },
  'rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding': { to: 'rbac.authorization.k8s.io/v1' },
};

/** To be spread into a report: the next version of a resource, where nothing else has to change with it. */
export function fixVersion(place: { readonly resource: Resource; readonly text: string }): {
  readonly fix?: Fix;
} {
  const { apiVersion, kind, root } = place.resource;
  const key = `${apiVersion} ${kind}`;
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  const written = scalarAt(root, ['apiVersion']);
  if (step === undefined || written === undefined || step.isSame?.(root) === false) return {};
  return fixBy(place, replaceScalar(written, step.to), `Use ${step.to}`);
}

function has(...keys: readonly string[]): (root: YamlMap) => boolean {
  const gone = ['rollbackTo', 'templateGeneration'];
  return (root) => {
    const spec = mapAt(root, ['spec']);
    const isThere = (key: string) => entryOf(spec, key) !== undefined;
    return keys.every(isThere) && !gone.some(isThere);
  };
}

/** An empty selector meant no pod before and means all of them now. */
function selectsByLabels(root: YamlMap): boolean {
  return (mapAt(root, ['spec', 'selector'])?.entries.length ?? 0) > 0;
}
