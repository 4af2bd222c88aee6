import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { replicasOf } from '../workload.ts';
import { specNode } from '../head.ts';

export const threeReplicas: ManifestRule = {
  id: 'threeReplicas',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:minimum-three-replicas'],
  summary: 'A workload has three replicas',
  why: 'With three, one may be updated while another fails.',
  docs: kubeLinterDocs('minimum-three-replicas'),
  bad: [exampleDeployment({ spec: '  replicas: 2\n' }), exampleDeployment({})],
  good: [exampleDeployment({ spec: '  replicas: 3\n' })],
  *check({ resource, pod }) {
    const replicas = replicasOf(resource, pod);
    if (replicas === undefined || replicas >= 3) return;
    const at = scalarAt(resource.root, ['spec', 'replicas']) ?? specNode(resource);
    yield { at, message: `${replicas} of at least 3 replicas; set \`replicas: 3\`` };
  },
};
