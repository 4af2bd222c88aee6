import { exampleDeployment } from '../example-workload.ts';
import { budgetsOf } from '../finders.ts';
import { specNode } from '../head.ts';
import { labelsOf, replicasOf } from '../workload.ts';
import type { ManifestRule } from '../subject.ts';

export const missingDisruptionBudget: ManifestRule = {
  id: 'missingDisruptionBudget',
  severity: 'info',
  off: true,
  aliases: [
    'kube-score:deployment-has-poddisruptionbudget',
    'polaris:missingPodDisruptionBudget',
    'kube-score:statefulset-has-poddisruptionbudget',
  ],
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
    const isGuarded = budgetsOf(set)(resource.namespace, labelsOf(pod)).length > 0;
    if (!isGuarded)
      yield {
        at: specNode(resource),
        message: 'maintenance may take all copies at once; add a PodDisruptionBudget',
      };
  },
};
