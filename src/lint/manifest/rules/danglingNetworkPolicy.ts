import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { labelSelector, isEmpty, describeSelector } from '../selector.ts';
import { specNode } from '../head.ts';

export const danglingNetworkPolicy: ManifestRule = {
  id: 'danglingNetworkPolicy',
  severity: 'info',
  aliases: ['kube-linter:dangling-networkpolicy', 'kube-score:networkpolicy-targets-pod'],
  summary: 'A network policy finds pods',
  why: 'It protects nothing, and nobody notices.',
  docs: kubeLinterDocs('dangling-networkpolicy'),
  bad: [
    `${exampleDeployment({})}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector:
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
`,
    `${exampleDeployment({})}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector:
    matchLabels:
      app: demo
`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'NetworkPolicy') return;
    const node = mapAt(resource.root, ['spec', 'podSelector']);
    const selector = labelSelector(node);
    if (isEmpty(selector) || set.selected(resource.namespace, selector).length > 0) return;
    const message = `no workload here has the labels ${describeSelector(selector)}; mend the selector, unless it lives elsewhere`;
    yield { at: node ?? specNode(resource), message };
  },
};
