import type { Json } from '../kernel/json.ts';
import type { Autoscale } from '../spec/spec.ts';
import { block, head, withFragments } from './labels.ts';
import type { Manifest } from './manifest.ts';

export const horizontalPodAutoscaler: Manifest = {
  id: 'autoscale',
  kind: 'HorizontalPodAutoscaler',
  wanted: ({ autoscale }) => autoscale !== undefined && autoscale.triggers === undefined,
  why: { en: 'adds and removes copies as the load asks for', zh: '随负载自动增减副本' },
  fill: (workload, terms) => {
    const { autoscale, controller: kind = 'Deployment', fragments } = workload;
    if (autoscale === undefined) return [];
    const { min, max } = autoscale;
    const filling = {
      ...head(workload, terms),
      apiVersion: 'apps/v1',
      kind,
      min,
      max,
      metrics: block(metricsOf(autoscale)),
    };
    return [withFragments(filling, undefined, fragments?.autoscaler)];
  },
};

function metricsOf({ cpu, memory, metrics = [] }: Autoscale): readonly Json[] {
  const asked = [
    ...(cpu === undefined ? [] : [utilization('cpu', cpu)]),
    ...(memory === undefined ? [] : [utilization('memory', memory)]),
    ...metrics,
  ];
  return asked.length === 0 ? [utilization('cpu', 80)] : asked;
}

function utilization(name: string, averageUtilization: number): Json {
  return { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } };
}
