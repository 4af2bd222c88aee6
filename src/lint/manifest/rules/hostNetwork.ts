import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { fixField } from '../fix.ts';
import { baseline } from '../pod-security.ts';
import { isAgent } from '../mounts.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const hostNetwork: ManifestRule = {
  id: 'hostNetwork',
  severity: 'error',
  fixable: true,
  docs: baseline.docs,
  profiles: [...baseline.profiles, 'kube-linter'],
  aliases: [
    'pss:hostNamespaces',
    'kube-linter:host-network',
    'trivy:KSV-0009',
    'kubescape:C-0041',
    'polaris:hostNetworkSet',
    'checkov:CKV_K8S_19',
    'kubescape:C-0196',
  ],
  summary: 'A pod keeps out of the network of its node',
  why: 'Sharing the network of its node, a pod passes by network policies and reaches what listens there for the node alone.',
  bad: [exampleContainer('', '  hostNetwork: true\n')],
  good: [exampleContainer(''), exampleContainer('', '  hostNetwork: false\n')],
  *check({ pod, ...place }) {
    const flag = scalarAt(pod?.spec, ['hostNetwork']);
    if (pod === undefined || !isTrue(flag)) return;
    yield {
      at: flag,
      severity: isAgent(place.resource) ? 'info' : 'warning',
      message: '`hostNetwork: true` shares the network of the node; remove it',
      ...fixField(place, { path: ['hostNetwork'], value: false, in: pod.spec }),
    };
  },
};
