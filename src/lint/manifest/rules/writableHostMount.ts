import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';
import { hostMountsOf } from '../mounts.ts';

export const writableHostMount: ManifestRule = {
  id: 'writableHostMount',
  severity: 'warning',
  off: true,
  aliases: ['kube-linter:writable-host-mount', 'kubescape:C-0045'],
  summary: 'A folder of the node is mounted read-only',
  why: 'What a container writes there stays on the node and is read by others.',
  docs: kubeLinterDocs('writable-host-mount'),
  bad: [
    exampleContainer(
      '      volumeMounts:\n        - name: data\n          mountPath: /data\n',
      '  volumes:\n    - name: data\n      hostPath:\n        path: /srv/data\n',
    ),
  ],
  good: [
    exampleContainer(
      '      volumeMounts:\n        - name: data\n          mountPath: /data\n          readOnly: true\n',
      '  volumes:\n    - name: data\n      hostPath:\n        path: /srv/data\n',
    ),
  ],
  *check({ pod, containers }) {
    for (const mount of hostMountsOf(pod, containers).filter(({ isReadOnly }) => !isReadOnly)) {
      const message = `${containerName(mount.container)} may write to \`${mount.hostPath}\` of the node; set \`readOnly: true\``;
      yield { at: mount.at, message };
    }
  },
};
