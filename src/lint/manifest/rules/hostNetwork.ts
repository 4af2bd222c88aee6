import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const hostNetwork: ManifestRule = {
  id: 'hostNetwork',
  severity: 'error',
  docs: baseline.docs,
  profiles: [...baseline.profiles, 'kube-linter'],
  aliases: ['pss:hostNamespaces', 'kube-linter:host-network', 'trivy:KSV-0009', 'kubescape:C-0041'],
  summary: 'A pod keeps out of the network of its node',
  why: 'Sharing the network of its node, a pod passes by network policies and reaches what listens there for the node alone.',
  bad: [exampleContainer('', '  hostNetwork: true\n')],
  good: [exampleContainer(''), exampleContainer('', '  hostNetwork: false\n')],
  *check({ pod }) {
    const flag = scalarAt(pod?.spec, ['hostNetwork']);
    if (isTrue(flag))
      yield { at: flag, message: '`hostNetwork: true` shares the network of the node; remove it' };
  },
};
