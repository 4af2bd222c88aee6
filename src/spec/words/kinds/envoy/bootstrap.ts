import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../../merge.ts';
import { clusterOf, clustersOf, socket } from './clusters.ts';

const types = 'type.googleapis.com/envoy.extensions.filters';

/** What was said in turn: a listener, where its requests go, and the clusters that they go to. */
export function bootstrapOf(pieces: readonly JsonMap[]): JsonMap {
  const said = lastOf(pieces);
  const clusters = clustersOf(pieces);
  const admin = said('admin');
  const filter = said('tcp') === true ? passing : manager;
  return present({
    admin: admin === undefined ? undefined : { address: socket(mapOf(admin)) },
    static_resources: {
      listeners: [
        {
          name: said('listenerName') ?? 'listener_0',
          address: socket(mapOf(said('listen'))),
          filter_chains: [{ filters: [filter(pieces, clusters)] }],
        },
      ],
      clusters: clusters.map(clusterOf),
    },
  });
}

function lastOf(pieces: readonly JsonMap[]): (key: string) => Json | undefined {
  return (key) => pieces.findLast((one) => one[key] !== undefined)?.[key];
}

/** Connections go on as they come. */
function passing(pieces: readonly JsonMap[], clusters: readonly JsonMap[]): JsonMap {
  return {
    name: 'envoy.filters.network.tcp_proxy',
    typed_config: {
      '@type': `${types}.network.tcp_proxy.v3.TcpProxy`,
      stat_prefix: lastOf(pieces)('statPrefix') ?? 'ingress_tcp',
      cluster: clusters[0]?.['name'] ?? 'service',
    },
  };
}

function manager(pieces: readonly JsonMap[], clusters: readonly JsonMap[]): JsonMap {
  const said = lastOf(pieces);
  return {
    name: 'envoy.filters.network.http_connection_manager',
    typed_config: present({
      '@type': `${types}.network.http_connection_manager.v3.HttpConnectionManager`,
      stat_prefix: said('statPrefix') ?? 'ingress_http',
      codec_type: said('codec'),
      access_log: said('log') === undefined ? undefined : [accessLog],
      route_config: {
        name: said('routeConfig') ?? 'local_route',
        virtual_hosts: hostsOf(pieces, textOf(clusters[0]?.['name'])),
      },
      http_filters: [
        { name: 'envoy.filters.http.router', typed_config: { '@type': `${types}.http.router.v3.Router` } },
      ],
    }),
  };
}

const accessLog: JsonMap = {
  name: 'envoy.access_loggers.stdout',
  typed_config: {
    '@type': 'type.googleapis.com/envoy.extensions.access_loggers.stream.v3.StdoutAccessLog',
  },
};

/** A domain that leads elsewhere is a host of its own. */
function hostsOf(pieces: readonly JsonMap[], first: string | undefined): JsonMap[] {
  const said = lastOf(pieces);
  const own = pieces.flatMap((one) => listOf(one['ownDomains']).map((domain) => ({ domain, one })));
  const rest = pieces.filter((one) => one['ownDomains'] === undefined);
  const isMore = rest.some((one) => (one['route'] ?? one['direct'] ?? one['shares']) !== undefined);
  const usual = {
    name: said('virtualHost') ?? 'local_service',
    domains: said('domains') ?? ['*'],
    routes: routesOf(rest, first),
  };
  return [
    ...own.map(({ domain, one }, at) => ({
      name: `host_${at + 1}`,
      domains: [domain],
      routes: routesOf([one], first),
    })),
    ...(isMore || own.length === 0 ? [usual] : []),
  ];
}

/** What is said of a route after it is the route's own. */
function routesOf(pieces: readonly JsonMap[], first: string | undefined): JsonMap[] {
  const made: JsonMap[] = [];
  for (const piece of pieces) {
    made.push(...begun(piece, first));
    const { action, shares } = piece;
    if (shares !== undefined) share(made, listOf(shares));
    const last = made.at(-1);
    if (action !== undefined && last !== undefined)
      made[made.length - 1] = { ...last, route: { ...mapOf(last['route']), ...mapOf(action) } };
  }
  const known = made.filter((one, at) => made.findIndex((other) => same(other) === same(one)) === at);
  return known.length > 0 ? known : [{ match: { prefix: '/' }, route: { cluster: first ?? 'service' } }];
}

function begun({ route, direct, redirect }: JsonMap, first: string | undefined): JsonMap[] {
  const { match = null, cluster } = mapOf(route);
  return [
    ...(route === undefined ? [] : [{ match, route: { cluster: cluster ?? first ?? 'service' } }]),
    ...(direct === undefined ? [] : [{ match: { prefix: '/' }, direct_response: direct }]),
    ...(redirect === undefined ? [] : [{ match: { prefix: '/' }, redirect }]),
  ];
}

/** Shares that are told one after the other are of one route. */
function share(made: JsonMap[], more: readonly Json[]): void {
  const last = mapOf(made.at(-1)?.['route']);
  const before = listOf(mapOf(last['weighted_clusters'])['clusters']);
  const route = { match: { prefix: '/' }, route: { weighted_clusters: { clusters: [...before, ...more] } } };
  if (before.length > 0) made[made.length - 1] = route;
  else made.push(route);
}

function same({ match, direct_response: direct }: JsonMap): string {
  return JSON.stringify([match, direct === undefined]);
}
