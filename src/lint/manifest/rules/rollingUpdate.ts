import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { specNode } from '../head.ts';

const strategyKeys = new Map([
  ['Deployment', 'strategy'],
  ['DeploymentConfig', 'strategy'],
  ['DaemonSet', 'updateStrategy'],
]);

export const rollingUpdate: ManifestRule = {
  id: 'rollingUpdate',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:no-rolling-update-strategy'],
  summary: 'A workload is replaced pod by pod',
  why: 'With any other strategy all pods go before the new ones are there.',
  docs: kubeLinterDocs('no-rolling-update-strategy'),
  bad: [exampleDeployment({ spec: '  strategy:\n    type: Recreate\n' }), exampleDeployment({})],
  good: [exampleDeployment({ spec: '  strategy:\n    type: RollingUpdate\n' })],
  *check({ resource, pod }) {
    const key = strategyKeys.get(resource.kind);
    if (pod === undefined || key === undefined) return;
    const type = scalarAt(resource.root, ['spec', key, 'type']);
    if (type !== undefined && /^Rolling(?:Update)?$/u.test(type.text)) return;
    yield {
      at: type ?? specNode(resource),
      message: `the update strategy is \`${type?.text ?? ''}\`; set RollingUpdate`,
    };
  },
};
