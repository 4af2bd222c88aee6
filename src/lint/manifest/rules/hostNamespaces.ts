import { scalarAt } from '../../../syntax/yaml/value.ts';
import { examplePod } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import { podOf } from '../pods.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const container = '  containers:\n    - name: app\n      image: registry.example/app:1.2.3\n';

export const hostNamespaces: ManifestRule = {
  id: 'hostNamespaces',
  severity: 'error',
  ...baseline,
  aliases: ['pss:hostNamespaces', 'trivy:KSV-0008', 'trivy:KSV-0009', 'trivy:KSV-0010', 'kubescape:C-0038'],
  summary: 'A pod keeps out of the namespaces of its node',
  why: 'In the network, process or IPC namespace of the node a pod sees and reaches what belongs to others.',
  bad: [
    examplePod(`  hostNetwork: true\n${container}`),
    examplePod(`  hostPID: true\n${container}`),
    examplePod(`  hostIPC: true\n${container}`),
  ],
  good: [examplePod(container), examplePod(`  hostNetwork: false\n${container}`)],
  *check({ resource }) {
    const pod = podOf(resource);
    for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) {
      const flag = scalarAt(pod?.spec, [key]);
      if (isTrue(flag))
        yield { at: flag, message: `\`${key}: true\` puts the pod into its node's namespace; remove it` };
    }
  },
};
