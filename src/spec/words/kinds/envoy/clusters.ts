import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf, merge, textOf } from '../../merge.ts';

type Open = { readonly made: JsonMap[]; at: number; isAll: boolean; common: JsonMap };

/** A cluster is opened by its name, where it is told or sent to; what follows is said of it. */
export function clustersOf(pieces: readonly JsonMap[]): JsonMap[] {
  const open: Open = { made: [], at: -1, isAll: false, common: {} };
  for (const piece of pieces) {
    turn(piece, open);
    if (open.isAll) open.common = merge(open.common, mapOf(piece['cluster']));
    else told(piece, open);
  }
  return open.made.map((one) => merge(open.common, one));
}

/** Of which cluster it goes on. */
function turn(piece: JsonMap, open: Open): void {
  const name = nameOf(piece);
  if (name !== undefined) open.at = opened(open.made, name);
  open.isAll = piece['isAll'] === true || (open.isAll && name === undefined);
  const isTold = (piece['cluster'] ?? piece['endpoint']) !== undefined;
  if (!open.isAll && isTold && open.at === -1) open.at = open.made.push({}) - 1;
}

function nameOf({ clusterName, route, shares }: JsonMap): Json | undefined {
  const [last] = listOf(shares).map(mapOf).toReversed();
  return clusterName ?? mapOf(route)['cluster'] ?? last?.['name'];
}

function told({ cluster, endpoint }: JsonMap, { made, at }: Open): void {
  const own = made[at];
  if (own === undefined) return;
  const endpoints = [...listOf(own['endpoints']), ...(endpoint === undefined ? [] : [endpoint])];
  made[at] = { ...merge(own, mapOf(cluster)), ...(endpoints.length > 0 && { endpoints }) };
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

/** As Envoy writes it. */
export function clusterOf(told_: JsonMap): JsonMap {
  const {
    name = 'service',
    endpoints,
    connect_timeout: timeout,
    type,
    health,
    circuit,
    sni,
    isHttp2,
    ...more
  } = told_;
  const lbEndpoints = listOf(endpoints).map((one) => ({ endpoint: { address: socket(mapOf(one)) } }));
  const isNumeric = listOf(endpoints).every((one) => /^[\d.]+$/u.test(textOf(mapOf(one)['address']) ?? ''));
  return present({
    name,
    connect_timeout: timeout,
    type: type ?? (isNumeric ? 'STATIC' : 'STRICT_DNS'),
    ...more,
    health_checks: health === undefined ? undefined : [health],
    circuit_breakers: circuit === undefined ? undefined : { thresholds: [circuit] },
    typed_extension_protocol_options: isHttp2 === true ? http2 : undefined,
    load_assignment: { cluster_name: name, endpoints: [{ lb_endpoints: lbEndpoints }] },
    transport_socket: sni === undefined ? undefined : secured(sni),
  });
}

export function socket({ address, port }: JsonMap): JsonMap {
  return { socket_address: { address: address ?? '0.0.0.0', port_value: port ?? 10_000 } };
}

function secured(sni: Json): JsonMap {
  return {
    name: 'envoy.transport_sockets.tls',
    typed_config: present({
      '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
      sni: sni === true ? undefined : sni,
    }),
  };
}

const http2: JsonMap = {
  'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
    '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
    explicit_http_config: { http2_protocol_options: {} },
  },
};
