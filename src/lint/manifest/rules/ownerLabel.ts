import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer, examplePod } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const ownerLabel: ManifestRule = {
  id: 'ownerLabel',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:required-label-owner'],
  summary: 'A workload says who owns it',
  why: 'Who finds it broken at night does not know whom to ask.',
  docs: kubeLinterDocs('required-label-owner'),
  bad: [exampleContainer('')],
  good: [examplePod('  containers: []\n', '  labels:\n    owner: team-a\n')],
  *check({ resource, pod }) {
    const value = scalarAt(resource.root, ['metadata', 'labels', 'owner']);
    if (pod === undefined || (value !== undefined && /./u.test(value.text))) return;
    yield { at: value ?? nameNode(resource), message: 'add the label `owner`' };
  },
};
