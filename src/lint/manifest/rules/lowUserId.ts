import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { holdersOf, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const lowUserId: ManifestRule = {
  id: 'lowUserId',
  severity: 'info',
  off: true,
  aliases: [
    'trivy:KSV-0020',
    'checkov:CKV_K8S_40',
    'kube-score:container-security-context-user-group-id',
    'trivy:KSV-0021',
  ],
  summary: 'A container runs as a user whom no node knows',
  why: 'After a break-out the number may be that of a user of the node.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  bad: [exampleContainer('      securityContext:\n        runAsUser: 1000\n')],
  good: [exampleContainer('      securityContext:\n        runAsUser: 10001\n'), exampleContainer('')],
  *check({ pod }) {
    if (pod === undefined) return;
    for (const holder of holdersOf(pod)) {
      const user = scalarAt(holder.context, ['runAsUser']);
      if (typeof user?.value !== 'number' || user.value === 0 || user.value > 10_000) continue;
      yield {
        at: user,
        message: `${nameOf(holder)} runs as user ${user.text}, which may be somebody on the node; use one above 10000`,
      };
    }
  },
};
