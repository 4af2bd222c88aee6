import { names, type Manifest } from './manifest.ts';

export const service: Manifest = {
  id: 'service',
  kind: 'Service',
  wanted: ({ port }) => port !== undefined,
  why: { en: 'gives it one address within the cluster', zh: '在集群内提供统一地址' },
  fill: (workload) => ({ ...names(workload), port: workload.servicePort }),
};
