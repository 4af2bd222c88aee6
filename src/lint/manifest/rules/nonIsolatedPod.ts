import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { labelsOf } from '../workload.ts';
import { labelSelector, selects } from '../selector.ts';
import { nameNode } from '../head.ts';

export const nonIsolatedPod: ManifestRule = {
  id: 'nonIsolatedPod',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:non-isolated-pod', 'kubescape:C-0260', 'kube-score:pod-networkpolicy'],
  summary: 'A network policy covers every pod',
  why: 'Anything in the cluster may talk to it.',
  docs: kubeLinterDocs('non-isolated-pod'),
  bad: [exampleDeployment({})],
  good: [
    `${exampleDeployment({})}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector: {}
`,
  ],
  *check({ resource, pod, set }) {
    if (pod === undefined) return;
    const labels = labelsOf(pod);
    const isCovered = set
      .ofKind('NetworkPolicy')
      .some(
        ({ namespace, root }) =>
          namespace === resource.namespace &&
          selects(labelSelector(mapAt(root, ['spec', 'podSelector'])), labels),
      );
    if (!isCovered)
      yield { at: nameNode(resource), message: 'no network policy here covers these pods; add one' };
  },
};
