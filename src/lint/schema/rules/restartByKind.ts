import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { specNode } from '../../manifest/head.ts';
import type { ManifestRule } from '../../manifest/subject.ts';

const always = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController']);
const ending = new Set(['Job', 'CronJob']);
const job = (policy: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n${policy}      containers:\n        - name: a\n          image: a:1\n`;

export const restartByKind: ManifestRule = {
  id: 'restartByKind',
  severity: 'error',
  aliases: ['kube-score:cronjob-restartpolicy'],
  summary: 'Pods are restarted as their workload can have it',
  why: 'Jobs end, so their pods restart OnFailure or Never; all other workloads take only Always.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
  bad: [exampleDeployment({ pod: '      restartPolicy: Never\n' }), job('')],
  good: [
    exampleDeployment({ pod: '      restartPolicy: Always\n' }),
    job('      restartPolicy: OnFailure\n'),
  ],
  *check({ resource, pod }) {
    if (pod === undefined) return;
    const policy = scalarAt(pod.spec, ['restartPolicy']);
    const at = policy ?? specNode(resource);
    const given = policy?.text ?? 'Always';
    if (always.has(resource.kind) && given !== 'Always') {
      yield { at, message: `pods of a ${resource.kind} take only the restart policy Always, not ${given}` };
    }
    if (ending.has(resource.kind) && given === 'Always') {
      yield { at, message: `pods of a ${resource.kind} need the restart policy OnFailure or Never` };
    }
  },
};
