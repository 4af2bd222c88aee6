import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const dnsConfigOptions: ManifestRule = {
  id: 'dnsConfigOptions',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:dnsconfig-options'],
  summary: 'A pod asks the cluster for names at once',
  why: 'With the default of five dots each outside name costs several questions.',
  docs: kubeLinterDocs('dnsconfig-options'),
  bad: [exampleContainer('')],
  good: [exampleContainer('', '  dnsConfig:\n    options:\n      - name: ndots\n        value: "2"\n')],
  *check({ resource, pod }) {
    if (pod === undefined) return;
    const options = itemsAt(pod.spec, ['dnsConfig', 'options']);
    const isSet = options.some(
      (option) => scalarAt(option, ['name'])?.text === 'ndots' && scalarAt(option, ['value'])?.text === '2',
    );
    if (!isSet) yield { at: nameNode(resource), message: 'set `ndots` to "2" in dnsConfig.options' };
  },
};
