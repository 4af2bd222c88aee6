import { exampleContainer } from '../example-pod.ts';
import { unequalRequests } from '../guarantees.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const guaranteedCpu: ManifestRule = {
  id: 'guaranteedCpu',
  severity: 'info',
  off: true,
  aliases: [
    'kube-score:container-cpu-requests-equal-limits',
    'kube-score:container-resource-requests-equal-limits',
  ],
  summary: 'A container asks for all the CPU that it may use',
  why: 'Only where both are the same for all containers a pod is of the guaranteed class, and may have cores of its own.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
  bad: [exampleContainer(cpu('250m'))],
  good: [exampleContainer(cpu('500m'))],
  *check({ containers }) {
    for (const { container, request } of unequalRequests(containers, 'cpu')) {
      const message = `${containerName(container)} may use more CPU than it asks for, so that its pod is in no guaranteed class; make request and limit the same`;
      yield { at: request, message };
    }
  },
};

function cpu(request: string): string {
  return `      resources:\n        requests:\n          cpu: ${request}\n        limits:\n          cpu: 500m\n`;
}
