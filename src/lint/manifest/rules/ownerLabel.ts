import { requireLabel } from '../templates/requiredEntry.ts';
import { exampleContainer, examplePod } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

const requireOwner = requireLabel({ key: 'owner', value: (text) => text !== '' });

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
  check: (subject) => (subject.pod === undefined ? [] : requireOwner(subject)),
};
