import { at, entryOf, toValue } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import type { ManifestRule } from '../subject.ts';

export const identicalProbes: ManifestRule = {
  id: 'identicalProbes',
  severity: 'info',
  aliases: ['kube-score:pod-probes-identical'],
  summary: 'Liveness asks less than readiness',
  why: 'Under load all pods are restarted at once, which makes the load worse.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  bad: [exampleContainer(probe('livenessProbe', 10) + probe('readinessProbe', 10))],
  good: [
    exampleContainer(probe('livenessProbe', 30) + probe('readinessProbe', 10)),
    exampleContainer(probe('readinessProbe', 10)),
  ],
  *check({ containers }) {
    for (const { node } of containers) {
      const [liveness, readiness] = [at(node, ['livenessProbe']), at(node, ['readinessProbe'])];
      if (liveness === undefined || readiness === undefined) continue;
      if (JSON.stringify(toValue(liveness)) !== JSON.stringify(toValue(readiness))) continue;
      const message =
        'liveness and readiness ask the same, so a pod that should only get less traffic is restarted; make the livenessProbe slower or simpler';
      yield { at: entryOf(node, 'livenessProbe')?.key ?? node, message };
    }
  },
};

function probe(name: string, period: number): string {
  return `      ${name}:\n        httpGet:\n          path: /\n          port: 8080\n        periodSeconds: ${period}\n`;
}
