import type { Json } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf } from '../../merge.ts';
import { joined, phrases } from '../../phrase.ts';
import { callsTold } from './calls-told.ts';
import { faultsSaid } from './faults-said.ts';
import { toRoutes } from './http-routes.ts';
import { routesSaid } from './routes-said.ts';

export const virtualService: Kind = {
  kind: 'VirtualService',
  apiVersion: 'networking.istio.io/v1',
  names: ['(?:istio )?virtual ?-?services?', '(?:Istio~)?虚拟服务'],
  near: ['VirtualService'],
  reader: joined(
    'virtual-service',
    ...callsTold,
    phrases('virtual-service', { en: 'Route', zh: '路由' }, [...faultsSaid, ...routesSaid]),
  ),
  body: ({ pieces }, { drafts, name }) => {
    const list = listOf(pieces).map(mapOf);
    const own = list.flatMap((one) => listOf(one['hosts']));
    const gateways = list.flatMap((one) => listOf(one['gateways']));
    const gateway = drafts.find(({ kind }) => kind === 'IstioGateway')?.name;
    const routes = toRoutes(
      list.filter((one) => one['hosts'] === undefined && one['gateways'] === undefined),
      own[0] ?? only(list.flatMap((one) => one['to'] ?? [])) ?? name,
    );
    return {
      spec: present({
        hosts: own.length > 0 ? own : gateway === undefined ? routes.hosts : ['*'],
        gateways: gateways.length > 0 ? gateways : gateway === undefined ? undefined : [gateway],
        http: routes.http,
      }),
    };
  },
};

function only(list: readonly Json[]): Json | undefined {
  return new Set(list).size === 1 ? list[0] : undefined;
}
