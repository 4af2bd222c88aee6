import { forbidPort } from '../templates/ports.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const sshPort: ManifestRule = {
  id: 'sshPort',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:ssh-port', 'kubescape:C-0042'],
  summary: 'No container serves SSH',
  why: 'A way into a running container that leaves no trace; `kubectl exec` and `debug` do.',
  docs: kubeLinterDocs('ssh-port'),
  bad: [exampleContainer('      ports:\n        - containerPort: 22\n')],
  good: [
    exampleContainer('      ports:\n        - containerPort: 8022\n'),
    exampleContainer('      ports:\n        - containerPort: 22\n          protocol: UDP\n'),
  ],
  check: forbidPort({ port: 22, protocol: 'TCP' }, 'use kubectl exec instead of SSH'),
};
