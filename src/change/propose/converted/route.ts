import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../spec/words/merge.ts';

/** The routes of an Ingress as the Gateway API tells them; what only a controller or the Gateway knows makes it none. */
export function routeOf({ spec }: JsonMap, { annotations, ...metadata }: JsonMap): JsonMap | undefined {
  const { tls, defaultBackend, rules: all } = mapOf(spec);
  const rules = listOf(all).map(mapOf);
  const hosts = new Set(rules.map(({ host }) => textOf(host)));
  const paths = rules.flatMap(({ http }) => listOf(mapOf(http)['paths']).map(mapOf));
  const routes: JsonMap[] = paths.map(ruleOf).filter((one) => one !== undefined);
  const isPlain = tls === undefined && defaultBackend === undefined && annotations === undefined;
  if (!isPlain || hosts.size !== 1 || routes.length === 0 || routes.length < paths.length) return undefined;
  const [host] = hosts;
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata,
    spec: { ...(host !== undefined && { hostnames: [host] }), rules: routes },
  };
}

function ruleOf({ path = '/', pathType, backend }: JsonMap): JsonMap | undefined {
  const { name, port } = mapOf(mapOf(backend)['service']);
  const { number } = mapOf(port);
  if (name === undefined || number === undefined) return undefined;
  const type = pathType === 'Exact' ? 'Exact' : 'PathPrefix';
  return { matches: [{ path: { type, value: path } }], backendRefs: [{ name, port: number }] };
}
