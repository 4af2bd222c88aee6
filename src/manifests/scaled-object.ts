import type { Json } from '../kernel/json.ts';
import type { Autoscale } from '../spec/spec.ts';
import { block, head, withFragments } from './labels.ts';
import type { Manifest } from './manifest.ts';

export const scaledObject: Manifest = {
  id: 'autoscale',
  kind: 'ScaledObject',
  wanted: ({ autoscale }) => autoscale?.triggers !== undefined,
  why: { en: 'lets KEDA add and remove copies by what is waiting', zh: '由 KEDA 按待处理量增减副本' },
  fill: (workload, terms) => {
    const { autoscale, controller: kind = 'Deployment', fragments } = workload;
    if (autoscale === undefined) return [];
    const filling = {
      ...head(workload, terms),
      other: kind === 'Deployment' ? undefined : { kind },
      min: autoscale.min,
      max: autoscale.max,
      triggers: block(triggersOf(autoscale)),
    };
    return [withFragments(filling, undefined, fragments?.autoscaler)];
  },
};

function triggersOf({ triggers = [], cpu, memory }: Autoscale): readonly Json[] {
  const asked = triggers.map(({ type, metadata, authentication: name }) => ({
    type,
    metadata,
    authenticationRef: name === undefined ? undefined : { name },
  }));
  return [
    ...asked,
    ...(cpu === undefined ? [] : [utilization('cpu', cpu)]),
    ...(memory === undefined ? [] : [utilization('memory', memory)]),
  ];
}

function utilization(type: string, percent: number): Json {
  return { type, metricType: 'Utilization', metadata: { value: String(percent) } };
}
