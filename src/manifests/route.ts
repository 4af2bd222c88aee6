import type { Workload } from '../spec/spec.ts';
import type { Terms } from './manifest.ts';
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
