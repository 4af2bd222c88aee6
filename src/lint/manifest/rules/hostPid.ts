import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { fixField } from '../fix.ts';
import { baseline } from '../pod-security.ts';
import { isAgent } from '../mounts.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const hostPid: ManifestRule = {
  id: 'hostPid',
  severity: 'error',
  fixable: true,
  docs: baseline.docs,
  profiles: [...baseline.profiles, 'kube-linter'],
  aliases: [
    'pss:hostNamespaces',
    'kube-linter:host-pid',
    'trivy:KSV-0010',
    'kubescape:C-0038',
    'polaris:hostPIDSet',
    'checkov:CKV_K8S_17',
    'kubescape:C-0194',
  ],
  summary: 'A pod keeps out of the processes of its node',
  why: 'Among the processes of its node a pod reads their environment and may signal or trace them.',
  bad: [exampleContainer('', '  hostPID: true\n')],
  good: [exampleContainer(''), exampleContainer('', '  hostPID: false\n')],
  *check({ pod, ...place }) {
    const flag = scalarAt(pod?.spec, ['hostPID']);
    if (pod === undefined || !isTrue(flag)) return;
    yield {
      at: flag,
      ...(isAgent(place.resource) && { severity: 'warning' }),
      message: '`hostPID: true` shares the processes of the node; remove it',
      ...fixField(place, { path: ['hostPID'], value: false, in: pod.spec }),
    };
  },
};
