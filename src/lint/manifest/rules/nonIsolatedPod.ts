import { exampleDeployment } from '../example-workload.ts';
import { policiesOf } from '../finders.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { labelsOf } from '../workload.ts';
import { nameNode } from '../head.ts';

export const nonIsolatedPod: ManifestRule = {
  id: 'nonIsolatedPod',
  severity: 'info',
  off: true,
  aliases: [
    'kube-linter:non-isolated-pod',
    'kubescape:C-0260',
    'kube-score:pod-networkpolicy',
    'polaris:missingNetworkPolicy',
    'checkov:CKV2_K8S_6',
    'kubescape:C-0030',
  ],
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
    const isCovered = policiesOf(set)(resource.namespace, labelsOf(pod)).length > 0;
    if (!isCovered)
      yield { at: nameNode(resource), message: 'no network policy here covers these pods; add one' };
  },
};
