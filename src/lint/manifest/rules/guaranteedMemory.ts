import { exampleContainer } from '../example-pod.ts';
import { unequalRequests } from '../guarantees.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const guaranteedMemory: ManifestRule = {
  id: 'guaranteedMemory',
  severity: 'info',
  off: true,
  aliases: [
    'kube-score:container-memory-requests-equal-limits',
    'kube-score:container-resource-requests-equal-limits',
  ],
  summary: 'A container asks for all the memory that it may use',
  why: 'What is overcommitted is killed when the node is full.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
  bad: [exampleContainer(memory('64Mi'))],
  good: [exampleContainer(memory('128Mi'))],
  *check({ containers }) {
    for (const { container, request } of unequalRequests(containers, 'memory')) {
      const message = `${containerName(container)} may use more memory than it asks for, and is killed first when the node has none; make request and limit the same`;
      yield { at: request, message };
    }
  },
};

function memory(request: string): string {
  return `      resources:\n        requests:\n          memory: ${request}\n        limits:\n          memory: 128Mi\n`;
}
