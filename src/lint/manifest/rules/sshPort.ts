import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { containerName } from '../security-context.ts';
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
  *check({ containers }) {
    for (const container of containers) {
      for (const port of itemsAt(container.node, ['ports'])) {
        const number = scalarAt(port, ['containerPort']);
        if (number?.value !== 22 || (scalarAt(port, ['protocol'])?.text ?? 'TCP') !== 'TCP') continue;
        yield {
          at: number,
          message: `${containerName(container)} serves port 22; use kubectl exec instead of SSH`,
        };
      }
    }
  },
};
