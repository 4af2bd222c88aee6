import { fixField } from '../fix.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { headOf } from '../pods.ts';
import { isTrue, containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const field = { path: ['securityContext', 'readOnlyRootFilesystem'], value: true };

export const readOnlyRootFilesystem: ManifestRule = {
  id: 'readOnlyRootFilesystem',
  severity: 'info',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:no-read-only-root-fs',
    'trivy:KSV-0014',
    'checkov:CKV_K8S_22',
    'kubescape:C-0017',
    'polaris:notReadOnlyRootFilesystem',
    'kube-score:container-security-context-readonlyrootfilesystem',
  ],
  fixable: true,
  summary: 'The root file system of a container is read-only',
  why: 'Who gets into a container that cannot be written to cannot leave a tool or change the program.',
  docs: kubeLinterDocs('no-read-only-root-fs'),
  bad: [
    exampleContainer(''),
    exampleContainer('      securityContext:\n        readOnlyRootFilesystem: false\n'),
  ],
  good: [exampleContainer('      securityContext:\n        readOnlyRootFilesystem: true\n')],
  *check({ containers, ...place }) {
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      const flag = scalarAt(container.node, ['securityContext', 'readOnlyRootFilesystem']);
      if (isTrue(flag)) continue;
      const message = `${containerName(container)} can change its own files; set \`readOnlyRootFilesystem: true\` and mount an emptyDir where it writes`;
      yield {
        at: flag ?? headOf(container.node),
        message,
        ...fixField(place, { ...field, in: container.node }),
      };
    }
  },
};
