import { needsEscalation } from '../security-context.ts';
import { fixField } from '../fix.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import { headOf } from '../pods.ts';
import { holderOf, isWindows, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const field = { path: ['securityContext', 'allowPrivilegeEscalation'], value: false };

export const privilegeEscalation: ManifestRule = {
  id: 'privilegeEscalation',
  severity: 'info',
  ...restricted,
  aliases: [
    'pss:allowPrivilegeEscalation',
    'trivy:KSV-0001',
    'checkov:CKV_K8S_20',
    'kubescape:C-0016',
    'polaris:privilegeEscalationAllowed',
    'kubescape:C-0197',
  ],
  fixable: true,
  summary: 'A container says that its processes never gain rights',
  why: 'Without `allowPrivilegeEscalation: false` a set-user-id program in the image makes root of anybody.',
  bad: [
    exampleContainer(''),
    exampleContainer('      securityContext:\n        allowPrivilegeEscalation: true\n'),
    exampleContainer('      securityContext: {}\n'),
  ],
  good: [
    exampleContainer('      securityContext:\n        allowPrivilegeEscalation: false\n'),
    exampleContainer('', '  os:\n    name: windows\n'),
  ],
  *check({ pod, containers, minor, ...place }) {
    if (pod === undefined || minor < 8 || (minor >= 25 && isWindows(pod))) return;
    for (const container of containers) {
      const holder = holderOf(container);
      const flag = scalarAt(holder.context, ['allowPrivilegeEscalation']);
      if (flag?.value === false) continue;
      yield {
        at: flag ?? headOf(container.node),
        ...(!needsEscalation(container) && fixField(place, { ...field, in: container.node })),
        message: `${nameOf(holder)} may gain rights; set \`allowPrivilegeEscalation: false\``,
      };
    }
  },
};
