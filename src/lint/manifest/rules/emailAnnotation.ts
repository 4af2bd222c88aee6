import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer, examplePod } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

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
  *check({ resource, pod }) {
    const value = scalarAt(resource.root, ['metadata', 'annotations', 'email']);
    if (
      pod === undefined ||
      (value !== undefined && /[a-zA-Z0-9_.+-]@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]/u.test(value.text))
    )
      return;
    yield { at: value ?? nameNode(resource), message: 'add the annotation `email`' };
  },
};
