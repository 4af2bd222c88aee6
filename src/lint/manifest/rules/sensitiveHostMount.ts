import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';
import { hostMountsOf } from '../mounts.ts';

const sensitive = /^\/(?:boot|dev|etc|lib|proc|sys|usr)?$/u;

export const sensitiveHostMount: ManifestRule = {
  id: 'sensitiveHostMount',
  severity: 'error',
  off: true,
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:sensitive-host-mounts', 'kubescape:C-0048', 'kubescape:C-0203'],
  summary: 'No system folder of the node is mounted',
  why: 'In `/`, `/etc`, `/proc` and their like lie the keys and the settings of the node.',
  docs: kubeLinterDocs('sensitive-host-mounts'),
  bad: [
    exampleContainer(
      '      volumeMounts:\n        - name: etc\n          mountPath: /host\n',
      '  volumes:\n    - name: etc\n      hostPath:\n        path: /etc\n',
    ),
  ],
  good: [
    exampleContainer(
      '      volumeMounts:\n        - name: data\n          mountPath: /data\n',
      '  volumes:\n    - name: data\n      hostPath:\n        path: /srv/data\n',
    ),
  ],
  *check({ pod, containers }) {
    for (const mount of hostMountsOf(pod, containers).filter(({ hostPath }) => sensitive.test(hostPath))) {
      yield {
        at: mount.at,
        message: `${containerName(mount.container)} mounts \`${mount.hostPath}\` of the node; do without it`,
      };
    }
  },
};
