import { at, itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { PodTemplate } from '../pods.ts';
import type { ManifestRule } from '../subject.ts';
import { replicasOf, labelsOf } from '../workload.ts';
import { labelSelector, selects } from '../selector.ts';
import { specNode } from '../head.ts';

export const antiAffinity: ManifestRule = {
  id: 'antiAffinity',
  severity: 'info',
  off: true,
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:no-anti-affinity', 'kube-score:deployment-has-host-podantiaffinity'],
  summary: 'Replicas are kept on different nodes',
  why: 'All of them on one node go down with it.',
  docs: kubeLinterDocs('no-anti-affinity'),
  bad: [exampleDeployment({ spec: '  replicas: 3\n' })],
  good: [
    exampleDeployment({ spec: '  replicas: 1\n' }),
    exampleDeployment({
      spec: '  replicas: 3\n',
      pod: '      affinity:\n        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            - topologyKey: kubernetes.io/hostname\n              labelSelector:\n                matchLabels:\n                  app: demo\n',
    }),
  ],
  *check({ resource, pod }) {
    const replicas = replicasOf(resource, pod);
    if (pod === undefined || replicas === undefined || replicas < 2) return;
    if (termsOf(pod).some((term) => selects(labelSelector(mapAt(term, ['labelSelector'])), labelsOf(pod))))
      return;
    const at = scalarAt(resource.root, ['spec', 'replicas']) ?? specNode(resource);
    yield {
      at,
      message: `${replicas} replicas may all land on one node; spread them by podAntiAffinity over hostnames`,
    };
  },
};

function termsOf({ spec }: PodTemplate): YamlNode[] {
  const affinity = ['affinity', 'podAntiAffinity'];
  const preferred = itemsAt(spec, [...affinity, 'preferredDuringSchedulingIgnoredDuringExecution']);
  const required = itemsAt(spec, [...affinity, 'requiredDuringSchedulingIgnoredDuringExecution']);
  const terms = [...required, ...preferred.map((term) => at(term, ['podAffinityTerm']))];
  return terms.filter((term) => term !== undefined);
}
