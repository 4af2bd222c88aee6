import type { Filling } from '../render/template.ts';
import type { Exposure } from '../spec/reach.ts';
import { given, head, withFragments } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { gatewayOf, reachedToo, routeOf } from './route.ts';
import { firstServiceName } from './service.ts';

export const httpRoute: Manifest = {
  id: 'ingress',
  kind: 'HTTPRoute',
  wanted: (workload, terms) => routeOf(workload, terms) === 'HTTPRoute',
  why: { en: 'leads requests from the Gateway to it', zh: '将网关的请求转发给它' },
  fill: (workload, terms) => {
    const { host, exposure, fragments, servicePort } = workload;
    const gateway = gatewayOf(workload);
    const namespace = exposure?.gateway?.namespace;
    const filling = {
      ...head(workload, terms),
      guessed: gateway.isGuessed,
      gateway: gateway.name,
      elsewhere: given('gatewayNamespace', namespace),
      hosted: given('host', host),
      path: exposure?.path ?? '/',
      stripped: exposure?.strips === true,
      timed: given('timeout', exposure?.timeout),
      sticky: stickyOf(exposure?.sticky),
      service: firstServiceName(workload),
      port: servicePort,
    };
    return [reachedToo(withFragments(filling, fragments?.routeMetadata, fragments?.route), workload)];
  },
};

function stickyOf(sticky: Exposure['sticky']): Filling | undefined {
  if (sticky === undefined) return undefined;
  const { cookie, seconds } = sticky;
  return { cookie, lasting: seconds === undefined ? undefined : { span: `${seconds}s` } };
}
