import type { Json, JsonMap } from '../kernel/json.ts';
import { isList, isMap } from '../render/merge.ts';
import type { Workload } from '../spec/spec.ts';
import type { Filled, Terms } from './manifest.ts';
import { hasService } from './service.ts';

/** Whether it is reached from outside by name or path, and through which kind. */
export function routeOf(workload: Workload, terms: Terms): 'Ingress' | 'HTTPRoute' | undefined {
  const { host, exposure, port } = workload;
  if (port === undefined || !isReachable(workload, terms)) return undefined;
  if (exposure?.route !== undefined) return exposure.route;
  return host !== undefined || exposure?.path !== undefined ? 'Ingress' : undefined;
}

/** What a minimal spec leads to may be a Service that somebody else made. */
function isReachable(workload: Workload, terms: Terms): boolean {
  return terms.profile === 'minimal' || (hasService(workload, terms) && !terms.without.includes('service'));
}

/** The Gateway that the route hangs on. */
export function gatewayOf({ name, exposure }: Workload): {
  readonly name: string;
  readonly isGuessed: boolean;
} {
  const known = exposure?.gateway?.name ?? (exposure?.gatewayClass === undefined ? undefined : name);
  return { name: known ?? 'gateway', isGuessed: known === undefined };
}

/** The same way in under each of its further names, by the same certificate. */
export function reachedToo(filled: Filled, { alsoHosts = [] }: Workload): Filled {
  if (alsoHosts.length === 0) return filled;
  const { change = (object: JsonMap): JsonMap => object } = filled;
  return { ...filled, change: (object) => withHosts(change(object), alsoHosts) };
}

function withHosts(object: JsonMap, hosts: readonly string[]): JsonMap {
  const { spec } = object;
  if (!isMap(spec)) return object;
  const { rules, tls, hostnames } = spec;
  return {
    ...object,
    spec: {
      ...spec,
      ...(isList(hostnames) && { hostnames: [...hostnames, ...hosts] }),
      ...(isList(tls) && { tls: tls.map((one) => withNames(one, hosts)) }),
      ...(isList(rules) && { rules: [...rules, ...rules.flatMap((rule) => again(rule, hosts))] }),
    },
  };
}

function withNames(one: Json, hosts: readonly string[]): Json {
  return isMap(one) && isList(one['hosts']) ? { ...one, hosts: [...one['hosts'], ...hosts] } : one;
}

function again(rule: Json, hosts: readonly string[]): Json[] {
  return isMap(rule) && rule['host'] !== undefined ? hosts.map((host) => ({ ...rule, host })) : [];
}
