import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import type { ManifestRule } from '../subject.ts';

/** Safe settings, with the minor version from which on they are. */
const safe = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
]);

export const unsafeSysctls: ManifestRule = {
  id: 'unsafeSysctls',
  severity: 'error',
  ...baseline,
  aliases: ['pss:sysctls', 'trivy:KSV-0026'],
  summary: 'Only namespaced, safe kernel settings are changed',
  why: 'Others reach all pods of the node, and the kubelet refuses them unless it was told to allow them.',
  bad: [
    exampleContainer(
      '',
      '  securityContext:\n    sysctls:\n      - name: kernel.msgmax\n        value: "65536"\n',
    ),
  ],
  good: [
    exampleContainer(
      '',
      '  securityContext:\n    sysctls:\n      - name: net.ipv4.ip_unprivileged_port_start\n        value: "80"\n',
    ),
    exampleContainer(''),
  ],
  *check({ pod, minor }) {
    for (const sysctl of itemsAt(pod?.spec, ['securityContext', 'sysctls'])) {
      const name = scalarAt(sysctl, ['name']);
      if (name === undefined || (safe.get(name.text) ?? Number.POSITIVE_INFINITY) <= minor) continue;
      yield {
        at: name,
        message: `\`${name.text}\` is not a safe kernel setting in 1.${minor}; set it on the node`,
      };
    }
  },
};
