import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { keepApart } from '../templates/antiAffinity.ts';

export const antiAffinity: ManifestRule = {
  id: 'antiAffinity',
  severity: 'info',
  off: true,
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:no-anti-affinity',
    'kube-score:deployment-has-host-podantiaffinity',
    'kube-score:statefulset-has-host-podantiaffinity',
  ],
  summary: 'Replicas are kept on different nodes',
  why: 'All of them on one node go down with it.',
  docs: kubeLinterDocs('no-anti-affinity'),
  bad: [
    exampleDeployment({ spec: '  replicas: 3\n' }),
    exampleDeployment({
      spec: '  replicas: 3\n',
      pod: '      affinity:\n        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            - topologyKey: topology.kubernetes.io/zone\n              labelSelector:\n                matchLabels:\n                  app: demo\n',
    }),
    exampleDeployment({
      spec: '  replicas: 3\n',
      pod: '      affinity:\n        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            - topologyKey: kubernetes.io/hostname\n              namespaces: [elsewhere]\n              labelSelector:\n                matchLabels:\n                  app: demo\n',
    }),
  ],
  good: [
    exampleDeployment({ spec: '  replicas: 1\n' }),
    exampleDeployment({
      spec: '  replicas: 3\n',
      pod: '      affinity:\n        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            - topologyKey: kubernetes.io/hostname\n              labelSelector:\n                matchLabels:\n                  app: demo\n',
    }),
  ],
  check: keepApart({ minReplicas: 2, topologyKey: 'kubernetes.io/hostname' }),
};
