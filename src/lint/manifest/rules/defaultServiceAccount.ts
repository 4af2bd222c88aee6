import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const defaultServiceAccount: ManifestRule = {
  id: 'defaultServiceAccount',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:default-service-account', 'checkov:CKV_K8S_41', 'kubescape:C-0189'],
  summary: 'A pod has a service account of its own',
  why: 'What is granted to the default account, all pods of the namespace have.',
  docs: kubeLinterDocs('default-service-account'),
  bad: [exampleContainer(''), exampleContainer('', '  serviceAccountName: default\n')],
  good: [exampleContainer('', '  serviceAccountName: app\n')],
  *check({ resource, pod }) {
    if (pod === undefined) return;
    const account = scalarAt(pod.spec, ['serviceAccountName']) ?? scalarAt(pod.spec, ['serviceAccount']);
    if (account !== undefined && account.text !== '' && account.text !== 'default') return;
    yield {
      at: account ?? nameNode(resource),
      message: 'it runs as the default service account; give it one of its own',
    };
  },
};
