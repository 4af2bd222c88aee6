import { names, type Manifest } from './manifest.ts';

export const horizontalPodAutoscaler: Manifest = {
  id: 'autoscale',
  kind: 'HorizontalPodAutoscaler',
  wanted: ({ autoscale }) => autoscale !== undefined,
  why: { en: 'adds and removes copies as the load asks for', zh: '随负载自动增减副本' },
  fill: (workload) => ({
    ...names(workload),
    min: workload.autoscale?.min,
    max: workload.autoscale?.max,
    cpu: workload.autoscale?.cpu,
  }),
};
