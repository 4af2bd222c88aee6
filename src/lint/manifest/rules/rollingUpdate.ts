import { askStrategy } from '../templates/updateStrategy.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const rollingUpdate: ManifestRule = {
  id: 'rollingUpdate',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:no-rolling-update-strategy', 'kube-score:deployment-strategy'],
  summary: 'A workload is replaced pod by pod',
  why: 'With any other strategy all pods go before the new ones are there.',
  docs: kubeLinterDocs('no-rolling-update-strategy'),
  bad: [exampleDeployment({ spec: '  strategy:\n    type: Recreate\n' }), exampleDeployment({})],
  good: [exampleDeployment({ spec: '  strategy:\n    type: RollingUpdate\n' })],
  check: askStrategy((type) => /^Rolling(?:Update)?$/u.test(type), 'set RollingUpdate'),
};
