import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { label } from './labels.ts';
import { portsOf } from './ports.ts';
import type { Subject } from './terms.ts';

/** By a label of kompose the node itself opens what is published. */
export function hostPorts({ service, name, terms }: Subject): JsonMap[] | undefined {
  if (!/^(?:true|yes)$/iu.test(label(service, 'controller.port.expose') ?? '')) return undefined;
  // What there is to say of the ports is said where they are read for themselves.
  const {
    port,
    portName,
    portProtocol,
    morePorts = [],
  } = portsOf({
    service,
    name,
    terms: { ...terms, notes: new Map() },
  });
  if (port === undefined) return undefined;
  return [{ name: portName, port, protocol: portProtocol }, ...morePorts].map((one): JsonMap => {
    const protocol = one.protocol ?? 'TCP';
    const said = service.ports.find((other) => other.target === one.port && other.protocol === protocol);
    return present({ name: one.name, containerPort: one.port, protocol, hostPort: said?.published });
  });
}
