import { requireAnnotation } from '../templates/requiredEntry.ts';
import { exampleContainer, examplePod } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

const address = /[a-zA-Z0-9_.+-]@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]/u;

const requireEmail = requireAnnotation({ key: 'email', value: (text) => address.test(text) });

export const emailAnnotation: ManifestRule = {
  id: 'emailAnnotation',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:required-annotation-email'],
  summary: 'A workload says by which address its people are reached',
  why: 'Who finds it broken at night does not know whom to ask.',
  docs: kubeLinterDocs('required-annotation-email'),
  bad: [exampleContainer('')],
  good: [examplePod('  containers: []\n', '  annotations:\n    email: team@example.com\n')],
  check: (subject) => (subject.pod === undefined ? [] : requireEmail(subject)),
};
