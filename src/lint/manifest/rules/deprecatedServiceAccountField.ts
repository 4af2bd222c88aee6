import { renameKey } from '../edit.ts';
import { fixBy } from '../fix.ts';
import { entryOf } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const deprecatedServiceAccountField: ManifestRule = {
  id: 'deprecatedServiceAccountField',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:deprecated-service-account-field'],
  fixable: true,
  summary: 'The account is named by serviceAccountName',
  why: '`serviceAccount` is its old name, and of two that differ the new one wins silently.',
  docs: kubeLinterDocs('deprecated-service-account-field'),
  bad: [exampleContainer('', '  serviceAccount: app\n')],
  good: [exampleContainer('', '  serviceAccountName: app\n')],
  *check({ pod, ...place }) {
    const entry = entryOf(pod?.spec, 'serviceAccount');
    if (entry?.value.kind !== 'scalar' || entry.value.text === '') return;
    const name = 'serviceAccountName';
    const isFree = entryOf(pod?.spec, name) === undefined;
    yield {
      at: entry.key,
      message: `write \`${name}: ${entry.value.text}\``,
      ...(isFree && fixBy(place, renameKey(entry, name), `Rename it to \`${name}\``)),
    };
  },
};
