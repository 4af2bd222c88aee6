import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { ContainerPort } from '../../container.ts';
import type { Workload } from '../../spec.ts';
import { listOf, mapOf, scalar } from '../../words/merge.ts';
import { nameOf } from './published.ts';
import { warn, type Terms } from './terms.ts';

type Ports = Pick<Workload, 'port' | 'portName' | 'portProtocol' | 'servicePort' | 'morePorts'>;

/** What the Service of the pod opens, a port of two containers once. */
export function firstOf(ports: readonly ContainerPort[]): Ports {
  const opened = new Map(ports.toReversed().map((one) => [calledBy(one), one]));
  const [first, ...more] = ports.filter((one) => opened.get(calledBy(one)) === one);
  if (first === undefined) return { servicePort: 80 };
  const { name, port, protocol: portProtocol, servicePort = port } = first;
  const own = { port, portProtocol, servicePort };
  if (more.length === 0) return present({ ...own, portName: name === 'http' ? undefined : name });
  return present({ ...own, portName: name, morePorts: more });
}

function calledBy({ port, servicePort = port, protocol = 'TCP' }: ContainerPort): string {
  return `${servicePort}/${protocol}`;
}

/** What members are published on beside, where no port of the pod is called so. */
export function opened({ ports: more, ...service }: JsonMap, ports: readonly ContainerPort[]): JsonMap {
  const taken = new Set(ports.map(calledBy));
  const names = new Set(ports.map(({ name }) => name));
  const free = listOf(more)
    .map(mapOf)
    .filter(({ port, protocol }) => !taken.has(`${scalar(port)}/${scalar(protocol)}`))
    .map(({ port, protocol, ...one }) => {
      const name = nameOf(Number(port), scalar(protocol), names);
      return { ...one, name, port, protocol };
    });
  return free.length === 0 ? service : { ...service, ports: free };
}

/** All ports of a member, in one form. */
export function listed({
  port,
  portName = 'http',
  portProtocol: protocol,
  servicePort,
  morePorts = [],
}: Workload): ContainerPort[] {
  return port === undefined ? [] : [present({ name: portName, port, servicePort, protocol }), ...morePorts];
}

/** A name stands for one port of a pod, whichever container opens it. */
export function named(members: readonly (readonly ContainerPort[])[]): ContainerPort[][] {
  const taken = new Set<string>();
  return members.map((ports) =>
    ports.map((port) => {
      const name = taken.has(port.name)
        ? `${(port.protocol ?? 'TCP').toLowerCase()}-${port.port}`
        : port.name;
      taken.add(name);
      return { ...port, name };
    }),
  );
}

/** Containers of one pod have one network, so that a port can be listened on by one of them. */
export function sayTwice(members: readonly Workload[], terms: Terms): void {
  const taken = new Map<string, Workload>();
  for (const member of members) {
    for (const { port, protocol = 'TCP' } of listed(member)) {
      const other = taken.get(`${port}/${protocol}`);
      if (other === undefined) taken.set(`${port}/${protocol}`, member);
      else sayPort({ port, one: other.name, other: member.name }, terms);
    }
  }
}

type Twice = { readonly port: number; readonly one: string; readonly other: string };

function sayPort({ port, one, other }: Twice, terms: Terms): void {
  const service = terms.project.services.find(({ name }) => terms.names.get(name) === other);
  if (service === undefined) return;
  warn(terms, {
    id: 'group-port',
    at: service.at,
    text: {
      en: `${one} and ${other} share a pod and so its network, and both listen on ${port}, where only one of them can. Let one listen elsewhere, or run them apart.`,
      zh: `${one} 与 ${other} 在同一个 Pod 中共享网络，又都监听 ${port}，只有一个能监听。请改其中一个的端口，或分开运行。`,
    },
  });
}
