import { head } from './labels.ts';
import type { Manifest } from './manifest.ts';

export const ingress: Manifest = {
  id: 'ingress',
  kind: 'Ingress',
  wanted: ({ host, port }) => host !== undefined && port !== undefined,
  why: { en: 'makes it reachable from outside under its host name', zh: '通过域名对外提供访问' },
  fill: (workload, terms) => [{ filling: { ...head(workload, terms), host: workload.host } }],
};
