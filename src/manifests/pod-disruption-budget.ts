import { block, head, selectorOf } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { spreading } from './pods/pod.ts';

export const podDisruptionBudget: Manifest = {
  id: 'podDisruptionBudget',
  kind: 'PodDisruptionBudget',
  wanted: ({ extras, replicas, autoscale, disruption, controller = 'Deployment' }, { profile }) => {
    if (profile === 'minimal') return disruption !== undefined || extras.includes('podDisruptionBudget');
    return spreading.has(controller) && (disruption !== undefined || (replicas ?? autoscale?.min ?? 1) > 1);
  },
  why: {
    en: 'keeps maintenance of nodes from taking all copies at once',
    zh: '避免节点维护时同时驱逐全部副本',
  },
  fill: (workload, terms) => [
    {
      filling: {
        ...head(workload, terms),
        bound: block(workload.disruption ?? { maxUnavailable: 1 }),
        selector: block(selectorOf(workload, terms)),
      },
    },
  ],
};
