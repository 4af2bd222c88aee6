import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { specNode } from '../head.ts';
import { once } from '../once.ts';
import { labelSelector, selects } from '../selector.ts';
import { labelsOf, replicasOf } from '../workload.ts';
import type { ManifestRule } from '../subject.ts';

export const missingDisruptionBudget: ManifestRule = {
  id: 'missingDisruptionBudget',
  severity: 'info',
  off: true,
  aliases: ['kube-score:deployment-has-poddisruptionbudget', 'polaris:missingPodDisruptionBudget'],
  summary: 'Several copies are guarded by a PodDisruptionBudget',
  why: 'A drained node may hold them all.',
  docs: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  bad: [exampleDeployment({ spec: '  replicas: 2\n' })],
  good: [
    exampleDeployment({ spec: '  replicas: 1\n' }),
    `${exampleDeployment({ spec: '  replicas: 2\n' })}---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: demo\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: demo\n`,
  ],
  *check({ resource, pod, set }) {
    const replicas = replicasOf(resource, pod);
    if (pod === undefined || replicas === undefined || (set.scaledTo(resource) ?? replicas) < 2) return;
    const labels = labelsOf(pod);
    const isGuarded = (selectors(set).get(resource.namespace) ?? []).some(({ selector }) =>
      selects(selector, labels),
    );
    if (!isGuarded)
      yield {
        at: specNode(resource),
        message: 'maintenance may take all copies at once; add a PodDisruptionBudget',
      };
  },
};

const selectors = once((set) =>
  Map.groupBy(
    set.ofKind('PodDisruptionBudget').map(({ root, namespace }) => ({
      namespace,
      selector: labelSelector(mapAt(root, ['spec', 'selector'])),
    })),
    ({ namespace }) => namespace,
  ),
);
