import type { JsonMap } from '../kernel/json.ts';
import type { Exposure } from '../spec/reach.ts';
import type { Workload } from '../spec/spec.ts';
import { merge } from '../spec/words/merge.ts';
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
    const { ingressClass, tlsSecret: secret } = exposure ?? {};
    const isMinimal = terms.profile === 'minimal';
    const [port] = portsOf(workload);
    const filling = {
      ...head(workload, terms),
      unnamed: ingressClass === undefined && !isMinimal,
      class: given('className', ingressClass),
      tls: secret === undefined || host === undefined ? undefined : { host, secret },
      hosted: given('host', host),
      ...pathOf(exposure),
      service: firstServiceName(workload),
      port: block(isMinimal ? { number: servicePort } : { name: port?.name }),
    };
    return [reachedToo(withFragments(filling, metadataOf(workload), fragments?.route), workload)];
  },
};

/** Only ingress-nginx takes off what leads to a program, and by a pattern. */
const rewriting: JsonMap = {
  annotations: {
    'nginx.ingress.kubernetes.io/use-regex': 'true',
    'nginx.ingress.kubernetes.io/rewrite-target': '/$2',
  },
};

function metadataOf({ exposure, fragments }: Workload): JsonMap | undefined {
  const { routeMetadata } = fragments ?? {};
  return exposure?.strips === true ? merge(rewriting, routeMetadata ?? {}) : routeMetadata;
}

function pathOf({ path = '/', strips }: Partial<Exposure> = {}): {
  readonly path: string;
  readonly pathType: string;
} {
  return strips === true
    ? { path: `${path.replace(/\/$/u, '')}(/|$)(.*)`, pathType: 'ImplementationSpecific' }
    : { path, pathType: 'Prefix' };
}
