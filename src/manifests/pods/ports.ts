import type { Json, JsonMap } from '../../kernel/json.ts';
import type { ContainerPort } from '../../spec/container.ts';
import type { Workload } from '../../spec/spec.ts';
import type { Terms } from '../manifest.ts';

/** Every port that the main container listens on, the first one first. */
export function portsOf(workload: Workload): readonly ContainerPort[] {
  const { port, servicePort, portProtocol: protocol, front, morePorts = [] } = workload;
  if (port === undefined) return morePorts;
  const first = { name: firstName(workload), port, servicePort, ...(front !== undefined && { front }) };
  return [protocol === undefined ? first : { ...first, protocol }, ...morePorts];
}

function firstName({ portName, probes }: Workload): string {
  return portName ?? (probes.readiness === 'grpc' ? 'grpc' : 'http');
}

export function containerPorts(ports: readonly ContainerPort[], terms: NamedTerms): Json[] {
  return ports.map(({ name, port, protocol }) => {
    if (terms.profile === 'production') return { name, containerPort: port, protocol: protocol ?? 'TCP' };
    return { name: terms.named || ports.length > 1 ? name : undefined, containerPort: port, protocol };
  });
}

/** Ports of a Service need names as soon as there are two. */
export function servicePorts(ports: readonly ContainerPort[], terms: NamedTerms): JsonMap[] {
  return ports.map(({ name, port, servicePort = port, protocol = 'TCP', front }) => {
    if (terms.profile === 'production')
      return { name, port: servicePort, targetPort: front ?? name, protocol };
    const isNamed = terms.named || ports.length > 1;
    return { name: isNamed ? name : undefined, protocol, port: servicePort, targetPort: port };
  });
}

/** In a minimal file a port has a name only where somebody gave it one. */
export type NamedTerms = Terms & { readonly named: boolean };

export function namedTerms({ portName }: Workload, terms: Terms): NamedTerms {
  return { ...terms, named: portName !== undefined };
}
