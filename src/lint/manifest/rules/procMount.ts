import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import { hasUserNamespace, holderOf, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const procMount: ManifestRule = {
  id: 'procMount',
  severity: 'error',
  ...baseline,
  aliases: ['pss:procMount', 'kube-linter:unsafe-proc-mount', 'trivy:KSV-0027', 'polaris:procMount'],
  summary: 'The masks of /proc stay on',
  why: 'Unmasked, /proc shows and changes settings of the node.',
  bad: [exampleContainer('      securityContext:\n        procMount: Unmasked\n')],
  good: [
    exampleContainer('      securityContext:\n        procMount: Default\n'),
    exampleContainer('      securityContext:\n        procMount: Unmasked\n', '  hostUsers: false\n'),
  ],
  *check({ pod, containers, minor }) {
    if (pod === undefined || (minor >= 35 && hasUserNamespace(pod))) return;
    for (const holder of containers.map(holderOf)) {
      const node = scalarAt(holder.context, ['procMount']);
      if (node === undefined || node.value === null || node.value === 'Default') continue;
      yield { at: node, message: `${nameOf(holder)} mounts /proc \`${node.text}\`; leave it at Default` };
    }
  },
};
