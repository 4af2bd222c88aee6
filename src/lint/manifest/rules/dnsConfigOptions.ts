import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { requireOption } from '../templates/dnsOptions.ts';

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
  check: requireOption({ key: 'ndots', value: '2' }),
};
