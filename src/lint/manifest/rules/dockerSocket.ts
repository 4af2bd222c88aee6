import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';
import { hostMountsOf } from '../mounts.ts';

export const dockerSocket: ManifestRule = {
  id: 'dockerSocket',
  severity: 'error',
  off: true,
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:docker-sock', 'trivy:KSV-0006', 'checkov:CKV_K8S_27', 'kubescape:C-0074'],
  summary: 'The socket of the container runtime is not mounted',
  why: 'Whoever reaches it starts any container on the node, as root.',
  docs: kubeLinterDocs('docker-sock'),
  bad: [
    exampleContainer(
      '      volumeMounts:\n        - name: sock\n          mountPath: /sock\n',
      '  volumes:\n    - name: sock\n      hostPath:\n        path: /var/run/docker.sock\n',
    ),
  ],
  good: [exampleContainer('')],
  *check({ pod, containers }) {
    for (const mount of hostMountsOf(pod, containers).filter(({ hostPath }) =>
      hostPath.endsWith('docker.sock'),
    )) {
      yield {
        at: mount.at,
        message: `${containerName(mount.container)} mounts \`${mount.hostPath}\`; build images without it`,
      };
    }
  },
};
