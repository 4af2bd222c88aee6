import { given, head } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { gatewayOf, routeOf } from './route.ts';

export const gateway: Manifest = {
  id: 'gateway',
  kind: 'Gateway',
  wanted: (workload, terms) => {
    const { gatewayClass, gateway: named } = workload.exposure ?? {};
    return gatewayClass !== undefined && named === undefined && routeOf(workload, terms) === 'HTTPRoute';
  },
  why: { en: 'takes in requests from outside', zh: '接收外部请求' },
  fill: (workload, terms) => {
    const { host, exposure } = workload;
    const { gatewayClass: className = '', tlsSecret: secret } = exposure ?? {};
    const filling = {
      ...head(workload, terms),
      name: gatewayOf(workload).name,
      className,
      hosted: given('host', host),
      tls: given('secret', secret),
    };
    return [{ filling }];
  },
};
