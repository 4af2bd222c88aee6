import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const privilegedPorts: ManifestRule = {
  id: 'privilegedPorts',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:privileged-ports', 'trivy:KSV-0117'],
  summary: 'A container listens above port 1023',
  why: 'Ports below need a capability that a container of an ordinary user does not have.',
  docs: kubeLinterDocs('privileged-ports'),
  bad: [exampleContainer('      ports:\n        - containerPort: 80\n')],
  good: [exampleContainer('      ports:\n        - containerPort: 8080\n')],
  *check({ containers }) {
    for (const container of containers) {
      for (const port of itemsAt(container.node, ['ports'])) {
        const number = scalarAt(port, ['containerPort']);
        if (typeof number?.value !== 'number' || number.value <= 0 || number.value >= 1024) continue;
        yield {
          at: number,
          message: `${containerName(container)} listens on port ${number.value}; choose one above 1023`,
        };
      }
    }
  },
};
