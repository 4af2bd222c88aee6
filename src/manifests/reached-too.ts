import type { Json, JsonMap } from '../kernel/json.ts';
import { isList, isMap } from '../render/merge.ts';
import type { Workload } from '../spec/spec.ts';
import type { Filled } from './manifest.ts';

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
