import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { fixField } from '../fix.ts';
import { baseline } from '../pod-security.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const hostIpc: ManifestRule = {
  id: 'hostIpc',
  severity: 'error',
  fixable: true,
  docs: baseline.docs,
  profiles: [...baseline.profiles, 'kube-linter'],
  aliases: [
    'pss:hostNamespaces',
    'kube-linter:host-ipc',
    'trivy:KSV-0008',
    'kubescape:C-0038',
    'polaris:hostIPCSet',
    'checkov:CKV_K8S_18',
    'kubescape:C-0195',
  ],
  summary: 'A pod keeps out of the shared memory of its node',
  why: 'Shared memory and semaphores of all other pods and of the node lie open.',
  bad: [exampleContainer('', '  hostIPC: true\n')],
  good: [exampleContainer(''), exampleContainer('', '  hostIPC: false\n')],
  *check({ pod, ...place }) {
    const flag = scalarAt(pod?.spec, ['hostIPC']);
    if (pod === undefined || !isTrue(flag)) return;
    yield {
      at: flag,
      message: '`hostIPC: true` shares the shared memory of the node; remove it',
      ...fixField(place, { path: ['hostIPC'], value: false, in: pod.spec }),
    };
  },
};
