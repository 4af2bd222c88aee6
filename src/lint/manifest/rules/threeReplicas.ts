import { askReplicas } from '../templates/minimumReplicas.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const threeReplicas: ManifestRule = {
  id: 'threeReplicas',
  severity: 'info',
  off: true,
  aliases: [
    'kube-linter:minimum-three-replicas',
    'polaris:deploymentMissingReplicas',
    'kube-score:deployment-replicas',
  ],
  summary: 'A workload has three replicas',
  why: 'With three, one may be updated while another fails.',
  docs: kubeLinterDocs('minimum-three-replicas'),
  bad: [exampleDeployment({ spec: '  replicas: 2\n' }), exampleDeployment({})],
  good: [exampleDeployment({ spec: '  replicas: 3\n' })],
  check: askReplicas(3),
};
