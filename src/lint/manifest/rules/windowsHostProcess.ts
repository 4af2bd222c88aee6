import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import { holdersOf, isTrue, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const windowsHostProcess: ManifestRule = {
  id: 'windowsHostProcess',
  severity: 'error',
  ...baseline,
  aliases: ['pss:windowsHostProcess', 'trivy:KSV-0103', 'polaris:hostProcess', 'kubescape:C-0202'],
  summary: 'A Windows container is no process of its host',
  why: 'A HostProcess container runs with the rights of the node and outside of every isolation.',
  bad: [exampleContainer('      securityContext:\n        windowsOptions:\n          hostProcess: true\n')],
  good: [
    exampleContainer('      securityContext:\n        windowsOptions:\n          hostProcess: false\n'),
    exampleContainer(''),
  ],
  *check({ pod }) {
    for (const holder of pod === undefined ? [] : holdersOf(pod)) {
      const flag = scalarAt(holder.context, ['windowsOptions', 'hostProcess']);
      if (isTrue(flag))
        yield { at: flag, message: `${nameOf(holder)} runs as a process of its host; remove it` };
    }
  },
};
