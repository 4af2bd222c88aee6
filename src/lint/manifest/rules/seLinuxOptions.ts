import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import type { Holder } from '../security-context.ts';
import { holdersOf, nameOf } from '../security-context.ts';
import type { Report } from '../../contract.ts';
import type { ManifestRule } from '../subject.ts';

const types = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t']);

export const seLinuxOptions: ManifestRule = {
  id: 'seLinuxOptions',
  severity: 'error',
  ...baseline,
  aliases: ['pss:seLinuxOptions', 'trivy:KSV-0025'],
  summary: 'SELinux keeps its types for containers, its user and its role',
  why: 'A custom user, role or type can be wider than what confines containers.',
  bad: [
    exampleContainer('      securityContext:\n        seLinuxOptions:\n          type: spc_t\n'),
    exampleContainer('      securityContext:\n        seLinuxOptions:\n          user: sysadm_u\n'),
  ],
  good: [
    exampleContainer('      securityContext:\n        seLinuxOptions:\n          type: container_t\n'),
    exampleContainer('      securityContext:\n        seLinuxOptions:\n          level: "s0:c1,c2"\n'),
  ],
  *check({ pod, minor }) {
    for (const holder of pod === undefined ? [] : holdersOf(pod)) yield* breaches(holder, minor);
  },
};

function* breaches(holder: Holder, minor: number): Generator<Report> {
  for (const key of ['type', 'user', 'role']) {
    const node = scalarAt(holder.context, ['seLinuxOptions', key]);
    if (node === undefined || node.value === null || node.text === '') continue;
    if (key === 'type' && isContainerType(node.text, minor)) continue;
    yield {
      at: node,
      message: `${nameOf(holder)} sets the SELinux ${key} \`${node.text}\`; leave it to the runtime`,
    };
  }
}

function isContainerType(type: string, minor: number): boolean {
  return types.has(type) || (minor >= 31 && type === 'container_engine_t');
}
