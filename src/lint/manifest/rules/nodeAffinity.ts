import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const nodeAffinity: ManifestRule = {
  id: 'nodeAffinity',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:no-node-affinity'],
  summary: 'A workload says which nodes suit it',
  why: 'Where nodes differ, it lands on any.',
  docs: kubeLinterDocs('no-node-affinity'),
  bad: [exampleDeployment({})],
  good: [exampleDeployment({ pod: '      affinity:\n        nodeAffinity: {}\n' })],
  *check({ resource, pod }) {
    if (pod === undefined || mapAt(pod.spec, ['affinity', 'nodeAffinity']) !== undefined) return;
    yield { at: nameNode(resource), message: 'no node affinity says which nodes suit it; add one' };
  },
};
