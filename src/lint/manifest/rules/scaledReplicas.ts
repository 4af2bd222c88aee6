import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { exampleScaler } from '../example-scaler.ts';
import type { ManifestRule } from '../subject.ts';

export const scaledReplicas: ManifestRule = {
  id: 'scaledReplicas',
  severity: 'warning',
  aliases: [
    'kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured',
    'kube-score:statefulset-targeted-by-hpa-does-not-have-replicas-configured',
  ],
  summary: 'What is scaled automatically has no fixed number of copies',
  why: 'Each sync throws away what the autoscaler has decided, and copies come and go.',
  docs: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  bad: [exampleDeployment({ spec: '  replicas: 2\n' }) + exampleScaler()],
  good: [exampleDeployment({}) + exampleScaler(), exampleDeployment({ spec: '  replicas: 2\n' })],
  *check({ resource, set }) {
    const replicas = scalarAt(resource.root, ['spec', 'replicas']);
    if (replicas === undefined || replicas.value === null || set.scaledTo(resource) === undefined) return;
    yield {
      at: replicas,
      message: 'an autoscaler sets this number, and every sync sets it back; remove `replicas`',
    };
  },
};
