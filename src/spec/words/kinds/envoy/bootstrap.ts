import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../../merge.ts';

const types = 'type.googleapis.com/envoy.extensions.filters';

/** What was said in turn: a listener, where its requests go, and the clusters that they go to. */
export function bootstrapOf(pieces: readonly JsonMap[]): JsonMap {
  const said = (key: string): Json | undefined => pieces.findLast((one) => one[key] !== undefined)?.[key];
  const clusters = clustersOf(pieces);
  const admin = said('admin');
  return present({
    admin: admin === undefined ? undefined : { address: socket(mapOf(admin)) },
    static_resources: {
      listeners: [
        {
          name: said('listenerName') ?? 'listener_0',
          address: socket(mapOf(said('listen'))),
          filter_chains: [{ filters: [manager(pieces, clusters)] }],
        },
      ],
      clusters: clusters.map(withDefaults),
    },
  });
}

function socket({ address, port }: JsonMap): JsonMap {
  return { socket_address: { address: address ?? '0.0.0.0', port_value: port ?? 10_000 } };
}

function manager(pieces: readonly JsonMap[], clusters: readonly JsonMap[]): JsonMap {
  const said = (key: string): Json | undefined => pieces.findLast((one) => one[key] !== undefined)?.[key];
  const virtual = {
    name: said('virtualHost') ?? 'local_service',
    domains: said('domains') ?? ['*'],
    routes: routesOf(pieces, textOf(clusters[0]?.['name'])),
  };
  return {
    name: 'envoy.filters.network.http_connection_manager',
    typed_config: {
      '@type': `${types}.network.http_connection_manager.v3.HttpConnectionManager`,
      stat_prefix: said('statPrefix') ?? 'ingress_http',
      route_config: { name: 'local_route', virtual_hosts: [virtual] },
      http_filters: [
        { name: 'envoy.filters.http.router', typed_config: { '@type': `${types}.http.router.v3.Router` } },
      ],
    },
  };
}

/** What is said of a route after it is the route's own. */
function routesOf(pieces: readonly JsonMap[], first: string | undefined): JsonMap[] {
  const made: JsonMap[] = [];
  for (const { route, direct, action } of pieces) {
    const { match, cluster } = mapOf(route);
    if (route !== undefined) made.push({ match, route: { cluster: cluster ?? first ?? 'service' } });
    if (direct !== undefined) made.push({ match: { prefix: '/' }, direct_response: direct });
    const last = made.at(-1);
    if (action !== undefined && last !== undefined)
      made[made.length - 1] = { ...last, route: { ...mapOf(last['route']), ...mapOf(action) } };
  }
  const known = made.filter((one, at) => made.findIndex((other) => same(other) === same(one)) === at);
  return known.length > 0 ? known : [{ match: { prefix: '/' }, route: { cluster: first ?? 'service' } }];
}

function same({ match, direct_response: direct }: JsonMap): string {
  return JSON.stringify([match, direct === undefined]);
}

type Open = { readonly made: JsonMap[]; at: number; isAll: boolean };

/** A cluster is opened by its name, where it is told or sent to; what follows is said of it. */
function clustersOf(pieces: readonly JsonMap[]): JsonMap[] {
  const open: Open = { made: [], at: -1, isAll: false };
  for (const piece of pieces) {
    turn(piece, open);
    if (open.isAll) shared(open.made, mapOf(piece['cluster']));
    else told(piece, open);
  }
  return open.made;
}

/** Of which cluster it goes on. */
function turn({ clusterName, route, cluster, endpoint, isAll }: JsonMap, open: Open): void {
  const name = clusterName ?? mapOf(route)['cluster'];
  if (name !== undefined) open.at = opened(open.made, name);
  open.isAll = isAll === true || (open.isAll && name === undefined);
  if ((cluster ?? endpoint) !== undefined && open.at === -1) open.at = open.made.push({}) - 1;
}

function told({ cluster, endpoint }: JsonMap, { made, at }: Open): void {
  const own = made[at];
  if (own === undefined) return;
  const endpoints = [...listOf(own['endpoints']), ...(endpoint === undefined ? [] : [endpoint])];
  made[at] = { ...own, ...mapOf(cluster), ...(endpoints.length > 0 && { endpoints }) };
}

/** `both are STRICT_DNS` */
function shared(made: JsonMap[], settings: JsonMap): void {
  for (const [at, one] of made.entries()) made[at] = { ...one, ...settings };
}

/** The one of that name, the one that has none yet, or one more. */
function opened(made: JsonMap[], name: Json): number {
  const known = made.findIndex((one) => one['name'] === name);
  if (known !== -1) return known;
  const free = made.findIndex((one) => one['name'] === undefined);
  if (free === -1) return made.push({ name }) - 1;
  made[free] = { ...made[free], name };
  return free;
}

function withDefaults({
  name = 'service',
  endpoints,
  connect_timeout: timeout,
  type,
  ...more
}: JsonMap): JsonMap {
  const lbEndpoints = listOf(endpoints).map((one) => ({ endpoint: { address: socket(mapOf(one)) } }));
  const isNumeric = listOf(endpoints).every((one) => /^[\d.]+$/u.test(textOf(mapOf(one)['address']) ?? ''));
  return {
    name,
    ...(timeout !== undefined && { connect_timeout: timeout }),
    type: type ?? (isNumeric ? 'STATIC' : 'STRICT_DNS'),
    ...more,
    load_assignment: { cluster_name: name, endpoints: [{ lb_endpoints: lbEndpoints }] },
  };
}
