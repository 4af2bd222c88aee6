import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { peersOf } from '../peers.ts';
import type { ManifestRule } from '../subject.ts';
import { labelSelector, isEmpty, describeSelector } from '../selector.ts';

export const danglingNetworkPolicyPeer: ManifestRule = {
  id: 'danglingNetworkPolicyPeer',
  severity: 'info',
  aliases: ['kube-linter:dangling-networkpolicypeer-podselector'],
  summary: 'The peers of a network policy exist',
  why: 'The traffic that was meant to pass does not.',
  docs: kubeLinterDocs('dangling-networkpolicypeer-podselector'),
  bad: [
    `${exampleDeployment({})}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector: {}
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app: other
`,
  ],
  good: [
    `${exampleDeployment({})}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector: {}
  egress:
    - to:
        - podSelector:
            matchLabels:
              app: demo
`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'NetworkPolicy') return;
    for (const peer of peersOf(resource)) {
      const node = mapAt(peer, ['podSelector']);
      const selector = labelSelector(node);
      if (node === undefined || isEmpty(selector) || mapAt(peer, ['namespaceSelector']) !== undefined)
        continue;
      if (set.selected(resource.namespace, selector).length > 0) continue;
      const message = `no workload here has the labels ${describeSelector(selector)}; mend the peer, unless it lives elsewhere`;
      yield { at: node, message };
    }
  },
};
