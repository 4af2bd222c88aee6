import { block, given, head, withFragments } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { portsOf } from './pods/ports.ts';
import { reachedToo, routeOf } from './route.ts';
import { firstServiceName } from './service.ts';

export const ingress: Manifest = {
  id: 'ingress',
  kind: 'Ingress',
  wanted: (workload, terms) => routeOf(workload, terms) === 'Ingress',
  why: { en: 'makes it reachable from outside under its host name', zh: '通过域名对外提供访问' },
  fill: (workload, terms) => {
    const { host, exposure, fragments, servicePort } = workload;
    const { ingressClass, tlsSecret: secret, path = '/' } = exposure ?? {};
    const isMinimal = terms.profile === 'minimal';
    const [port] = portsOf(workload);
    const filling = {
      ...head(workload, terms),
      unnamed: ingressClass === undefined && !isMinimal,
      class: given('className', ingressClass),
      tls: secret === undefined || host === undefined ? undefined : { host, secret },
      hosted: given('host', host),
      path,
      service: firstServiceName(workload),
      port: block(isMinimal ? { number: servicePort } : { name: port?.name }),
    };
    return [reachedToo(withFragments(filling, fragments?.routeMetadata, fragments?.route), workload)];
  },
};
