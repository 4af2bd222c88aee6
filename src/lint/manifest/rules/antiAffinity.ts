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
  *check({ resource, pod }) {
    const replicas = replicasOf(resource, pod);
    if (pod === undefined || replicas === undefined || replicas < 2) return;
    if (termsOf(pod).some((term) => keepsApart(term, resource.namespace, pod))) return;
    const at = scalarAt(resource.root, ['spec', 'replicas']) ?? specNode(resource);
    yield {
      at,
      message: `${replicas} replicas may all land on one node; spread them by podAntiAffinity over hostnames`,
    };
  },
};

/** A term without a selector means no pod at all. */
function keepsApart(term: YamlNode, namespace: string, pod: PodTemplate): boolean {
  const selector = mapAt(term, ['labelSelector']);
  const namespaces = itemsAt(term, ['namespaces']).map((name) => scalarAt(name)?.text);
  if (selector === undefined || scalarAt(term, ['topologyKey'])?.text !== 'kubernetes.io/hostname')
    return false;
  const isNear = namespaces.length === 0 || namespaces.includes(namespace);
  return isNear && selects(labelSelector(selector), labelsOf(pod));
}

function termsOf({ spec }: PodTemplate): YamlNode[] {
  const affinity = ['affinity', 'podAntiAffinity'];
  const preferred = itemsAt(spec, [...affinity, 'preferredDuringSchedulingIgnoredDuringExecution']);
  const required = itemsAt(spec, [...affinity, 'requiredDuringSchedulingIgnoredDuringExecution']);
  const terms = [...required, ...preferred.map((term) => at(term, ['podAffinityTerm']))];
  return terms.filter((term) => term !== undefined);
}
