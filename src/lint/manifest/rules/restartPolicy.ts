import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const restartPolicy: ManifestRule = {
  id: 'restartPolicy',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:restart-policy'],
  summary: 'A pod says that it is restarted',
  why: 'Left to the default, a reader has to know it.',
  docs: kubeLinterDocs('restart-policy'),
  bad: [exampleContainer('')],
  good: [
    exampleContainer('', '  restartPolicy: Always\n'),
    exampleContainer('', '  restartPolicy: OnFailure\n'),
  ],
  *check({ resource, pod }) {
    if (pod === undefined) return;
    const policy = scalarAt(pod.spec, ['restartPolicy']);
    if (policy?.value === 'Always' || policy?.value === 'OnFailure') return;
    yield {
      at: policy ?? nameNode(resource),
      message: `the restart policy is \`${policy?.text ?? ''}\`; set Always or OnFailure`,
    };
  },
};
