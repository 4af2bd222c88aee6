import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import { isAgent } from '../mounts.ts';
import type { PodTemplate } from '../pods.ts';
import { holderOf, isTrue, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const hostPorts: ManifestRule = {
  id: 'hostPorts',
  severity: 'error',
  ...baseline,
  aliases: [
    'pss:hostPorts',
    'trivy:KSV-0024',
    'checkov:CKV_K8S_26',
    'kubescape:C-0044',
    'polaris:hostPortSet',
    'kubescape:C-0204',
  ],
  summary: 'A container takes no port of its node',
  why: 'A host port passes by Services and network policies, and only one such pod fits on a node.',
  bad: [exampleContainer('      ports:\n        - containerPort: 8080\n          hostPort: 80\n')],
  good: [
    exampleContainer('      ports:\n        - containerPort: 8080\n'),
    exampleContainer('      ports:\n        - containerPort: 8080\n          hostPort: 0\n'),
  ],
  *check({ resource, pod, containers }) {
    for (const holder of containers.map(holderOf)) {
      for (const port of itemsAt(holder.container?.node, ['ports'])) {
        const node = scalarAt(port, ['hostPort']);
        if (node === undefined || node.value === null || node.value === 0) continue;
        yield {
          at: node,
          severity: isAgent(resource) || isOnHost(pod) ? 'info' : 'warning',
          message: `${nameOf(holder)} takes port ${node.text} of its node; expose it by a Service`,
        };
      }
    }
  },
};

/** With the network of its node a pod has all ports of it, and is told so. */
function isOnHost(pod: PodTemplate | undefined): boolean {
  return isTrue(scalarAt(pod?.spec, ['hostNetwork']));
}
