import { at, entryOf, itemsAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const secretFromEnv: ManifestRule = {
  id: 'secretFromEnv',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:read-secret-from-env-var', 'checkov:CKV_K8S_35', 'kubescape:C-0207'],
  summary: 'A secret is read from a file, not from the environment',
  why: 'The environment of a process is inherited, logged and shown by debuggers.',
  docs: kubeLinterDocs('read-secret-from-env-var'),
  bad: [
    exampleContainer(
      '      env:\n        - name: TOKEN\n          valueFrom:\n            secretKeyRef:\n              name: a\n              key: b\n',
    ),
  ],
  good: [exampleContainer('      env:\n        - name: TOKEN_FILE\n          value: /run/secrets/token\n')],
  *check({ containers }) {
    for (const container of containers) {
      for (const variable of itemsAt(container.node, ['env'])) {
        const source = entryOf(at(variable, ['valueFrom']), 'secretKeyRef');
        if (source === undefined) continue;
        yield {
          at: source.key,
          message: `${containerName(container)} reads a Secret from its environment; mount it as a file`,
        };
      }
    }
  },
};
