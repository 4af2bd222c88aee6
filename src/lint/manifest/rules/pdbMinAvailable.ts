import { mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { replicasOf } from '../workload.ts';
import { labelSelector } from '../selector.ts';

export const pdbMinAvailable: ManifestRule = {
  id: 'pdbMinAvailable',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:pdb-min-available',
    'polaris:pdbDisruptionsIsZero',
    'polaris:pdbMinAvailableGreaterThanHPAMinReplicas',
  ],
  summary: 'A disruption budget asks for fewer pods than there are',
  why: 'Otherwise no pod may ever go, and no node can be drained.',
  docs: kubeLinterDocs('pdb-min-available'),
  bad: [
    `${exampleDeployment({})}---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  minAvailable: 1
  selector:
    matchLabels:
      app: demo
`,
    `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  minAvailable: 100%
`,
  ],
  good: [
    `${exampleDeployment({})}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: demo
spec:
  minReplicas: 2
  maxReplicas: 4
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: demo
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  minAvailable: 1
  selector:
    matchLabels:
      app: demo
`,
    `${exampleDeployment({ spec: '  replicas: 2\n' })}---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  minAvailable: 1
  selector:
    matchLabels:
      app: demo
`,
  ],
  *check({ resource, set }) {
    const least = scalarAt(resource.root, ['spec', 'minAvailable']);
    if (resource.kind !== 'PodDisruptionBudget' || least === undefined) return;
    if (least.type === 'string' && !/^\d+%$/u.test(least.text)) {
      yield { at: least, message: `\`${least.text}\` is neither a number nor a percentage; write one` };
      return;
    }
    if (least.text === '100%') {
      yield { at: least, message: 'all pods must stay, so no node can be drained; ask for fewer' };
      return;
    }
    const selector = labelSelector(mapAt(resource.root, ['spec', 'selector']));
    for (const { resource: workload, pod } of set.selected(resource.namespace, selector)) {
      const replicas = set.scaledTo(workload) ?? replicasOf(workload, pod);
      if (replicas === undefined || neededOf(least.text, replicas) < replicas) continue;
      yield {
        at: least,
        message: `${workload.kind} \`${workload.name}\` has ${replicas} and all must stay; ask for fewer`,
      };
    }
  },
};

/** A share is rounded up, as the controller does. */
function neededOf(least: string, replicas: number): number {
  const share = /^(\d+)%$/u.exec(least)?.[1];
  return share === undefined ? Number(least) : Math.ceil((Number(share) * replicas) / 100);
}
