import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const missingServiceAccount: ManifestRule = {
  id: 'missingServiceAccount',
  severity: 'info',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:non-existent-service-account'],
  summary: 'The service account of a pod exists',
  why: 'Without it no pod is created.',
  docs: kubeLinterDocs('non-existent-service-account'),
  bad: [exampleContainer('', '  serviceAccountName: missing\n')],
  good: [exampleContainer('')],
  *check({ resource, pod, set }) {
    const account = scalarAt(pod?.spec, ['serviceAccountName']) ?? scalarAt(pod?.spec, ['serviceAccount']);
    if (account === undefined || account.text === '' || account.text === 'default') return;
    if (set.named('ServiceAccount', resource.namespace, account.text).length > 0) return;
    yield {
      at: account,
      message: `there is no ServiceAccount \`${account.text}\` here; it may live elsewhere`,
    };
  },
};
