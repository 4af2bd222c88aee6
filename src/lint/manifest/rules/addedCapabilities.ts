import { itemsAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import { holderOf, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

/** What container runtimes grant by default. */
const usual = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** With these a container leaves its bounds by itself. */
const grave = new Set([
  'ALL',
  'BPF',
  'DAC_READ_SEARCH',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
]);

export const addedCapabilities: ManifestRule = {
  id: 'addedCapabilities',
  severity: 'error',
  ...baseline,
  aliases: [
    'pss:capabilities_baseline',
    'trivy:KSV-0022',
    'checkov:CKV_K8S_25',
    'kubescape:C-0046',
    'polaris:insecureCapabilities',
    'trivy:KSV-0005',
    'checkov:CKV_K8S_39',
    'kubescape:C-0200',
  ],
  summary: 'A container adds no capability beyond the usual ones',
  why: 'Capabilities such as SYS_ADMIN or NET_ADMIN are most of what root is: with them a container leaves its bounds.',
  bad: [
    exampleContainer('      securityContext:\n        capabilities:\n          add: [SYS_ADMIN]\n'),
    exampleContainer(
      '      securityContext:\n        capabilities:\n          add:\n            - CHOWN\n            - NET_RAW\n',
    ),
  ],
  good: [
    exampleContainer('      securityContext:\n        capabilities:\n          add: [NET_BIND_SERVICE]\n'),
    exampleContainer(''),
  ],
  *check({ containers }) {
    for (const holder of containers.map(holderOf)) {
      for (const item of itemsAt(holder.context, ['capabilities', 'add'])) {
        const name = stringAt(item);
        if (name === undefined || usual.has(name)) continue;
        yield {
          at: item,
          severity: grave.has(name) ? 'error' : 'warning',
          message: `${nameOf(holder)} adds the capability \`${name}\`; do without it`,
        };
      }
    }
  },
};
