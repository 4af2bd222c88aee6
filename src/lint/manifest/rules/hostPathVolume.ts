import { entryOf, itemsAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import { hostMountsOf, isAgent } from '../mounts.ts';
import type { ManifestRule } from '../subject.ts';

export const hostPathVolume: ManifestRule = {
  id: 'hostPathVolume',
  severity: 'error',
  ...baseline,
  aliases: [
    'pss:hostPathVolumes',
    'trivy:KSV-0023',
    'kubescape:C-0048',
    'polaris:hostPathSet',
    'trivy:KSV-0121',
    'kubescape:C-0203',
  ],
  summary: 'A pod mounts no folder of its node',
  why: 'Files of the node are shared with everything on it, hold its credentials, and are gone when the pod moves.',
  bad: [
    exampleContainer(
      '',
      '  volumes:\n    - name: sock\n      hostPath:\n        path: /var/run/docker.sock\n',
    ),
  ],
  good: [exampleContainer('', '  volumes:\n    - name: tmp\n      emptyDir: {}\n'), exampleContainer('')],
  *check({ resource, pod, containers }) {
    const mounts = isAgent(resource) ? hostMountsOf(pod, containers) : [];
    for (const volume of itemsAt(pod?.spec, ['volumes'])) {
      const entry = entryOf(volume, 'hostPath');
      if (entry === undefined || isNull(entry.value)) continue;
      const path = stringAt(entry.value, ['path']) ?? '';
      const own = mounts.filter(({ hostPath }) => hostPath === path);
      const isRead = own.length > 0 && own.every(({ isReadOnly }) => isReadOnly);
      yield {
        at: entry.key,
        severity: isRead ? 'info' : 'warning',
        message: `the volume mounts \`${path}\` of the node; use a claim, a ConfigMap or emptyDir`,
      };
    }
  },
};

function isNull(node: { readonly kind: string; readonly value?: unknown }): boolean {
  return node.kind === 'scalar' && node.value === null;
}
