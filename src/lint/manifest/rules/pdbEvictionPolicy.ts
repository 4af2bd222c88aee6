import { fixField } from '../fix.ts';
import { mapAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { hasKey } from '../workload.ts';
import { specNode } from '../head.ts';

const field = { path: ['spec', 'unhealthyPodEvictionPolicy'], value: 'AlwaysAllow' };

export const pdbEvictionPolicy: ManifestRule = {
  id: 'pdbEvictionPolicy',
  severity: 'info',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:pdb-unhealthy-pod-eviction-policy'],
  fixable: true,
  summary: 'A disruption budget says what happens to pods that are not ready',
  why: 'By default a pod that crashes again and again keeps its node from being drained.',
  docs: kubeLinterDocs('pdb-unhealthy-pod-eviction-policy'),
  bad: [
    `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  minAvailable: 1
`,
  ],
  good: [
    `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  minAvailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
`,
  ],
  *check({ resource, text }) {
    if (resource.kind !== 'PodDisruptionBudget') return;
    if (hasKey(mapAt(resource.root, ['spec']), 'unhealthyPodEvictionPolicy')) return;
    yield {
      at: specNode(resource),
      message: 'set `unhealthyPodEvictionPolicy: AlwaysAllow`',
      ...fixField({ resource, text }, { ...field, in: resource.root }),
    };
  },
};
