import { present } from '../kernel/present.ts';
import type { Workload } from './spec.ts';

/** The same image run to its end: it serves nobody and keeps no data of its own. */
export function batchOf({ volumes = [], ...base }: Workload): Workload {
  const { name, partOf, image, user, writable, env, needs, resources, exception, service } = base;
  const kept = volumes.filter(({ source }) => source.kind === 'empty');
  return present({
    name,
    partOf,
    image,
    kind: 'worker' as const,
    servicePort: 80,
    user,
    writable,
    probes: {},
    env,
    needs,
    resources,
    exception,
    volumes: kept.length === 0 ? undefined : kept,
    extras: [],
    service,
  });
}
