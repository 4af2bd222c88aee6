import { forbidSysctls } from '../templates/sysctls.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

const groups = ['kernel.msg', 'kernel.sem', 'kernel.shm', 'fs.mqueue.', 'net.'];

export const kubeLinterSysctls: ManifestRule = {
  id: 'kubeLinterSysctls',
  severity: 'info',
  off: true,
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:unsafe-sysctls'],
  summary: 'No kernel setting of a group that can be unsafe is changed',
  why: 'Some settings of these groups reach beyond the pod.',
  docs: kubeLinterDocs('unsafe-sysctls'),
  bad: [
    exampleContainer(
      '',
      '  securityContext:\n    sysctls:\n      - name: net.core.somaxconn\n        value: "1024"\n',
    ),
  ],
  good: [exampleContainer('')],
  check: forbidSysctls(groups),
};
