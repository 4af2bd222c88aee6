import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
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
  *check({ pod }) {
    for (const sysctl of itemsAt(pod?.spec, ['securityContext', 'sysctls'])) {
      const name = scalarAt(sysctl, ['name']);
      if (name === undefined || !groups.some((group) => name.text.startsWith(group))) continue;
      yield { at: name, message: `\`${name.text}\` may reach beyond the pod; set it on the node` };
    }
  },
};
