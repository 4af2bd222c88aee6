import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { specNode } from '../head.ts';
import { hasKey, replicasOf } from '../workload.ts';
import type { ManifestRule } from '../subject.ts';

export const topologySpread: ManifestRule = {
  id: 'topologySpread',
  severity: 'info',
  off: true,
  aliases: [
    'polaris:topologySpreadConstraint',
    'kube-score:deployment-has-host-podantiaffinity',
    'kube-score:pod-topology-spread-constraints',
  ],
  summary: 'Copies are spread over nodes and zones',
  why: 'One node takes all copies with it.',
  docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  bad: [exampleDeployment({ spec: '  replicas: 2\n' })],
  good: [
    exampleDeployment({ spec: '  replicas: 1\n' }),
    exampleDeployment({
      spec: '  replicas: 2\n',
      pod: '      topologySpreadConstraints:\n        - maxSkew: 1\n          topologyKey: topology.kubernetes.io/zone\n          whenUnsatisfiable: ScheduleAnyway\n',
    }),
  ],
  *check({ resource, pod, set }) {
    const replicas = replicasOf(resource, pod);
    if (pod === undefined || replicas === undefined || (set.scaledTo(resource) ?? replicas) < 2) return;
    if (
      hasKey(pod.spec, 'topologySpreadConstraints') ||
      mapAt(pod.spec, ['affinity', 'podAntiAffinity']) !== undefined
    )
      return;
    yield {
      at: specNode(resource),
      message: 'nothing keeps its copies apart; add `topologySpreadConstraints` over zones and nodes',
    };
  },
};
