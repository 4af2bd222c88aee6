import { present } from '../../../kernel/present.ts';
import type { ContainerPort } from '../../container.ts';
import type { Profile, Workload } from '../../spec.ts';
import type { Port, Service } from '../model/model.ts';
import { exposedPorts } from './dockerfile.ts';
import { calledOn, distinct, secondPorts } from './published.ts';
import { serverOf } from './runs-otherwise.ts';
import type { Known } from './known-programs.ts';
import { tell, warn, type Subject } from './terms.ts';

export type Ports = Pick<Workload, 'port' | 'portName' | 'portProtocol' | 'morePorts'> & {
  readonly servicePort: number;
};

/** The ports of a service, that which it serves on first. */
export function portsOf(subject: Subject): Ports {
  const { service, terms } = subject;
  const known = serverOf(service);
  const [first, ...rest] = calledApart(heard(subject), subject);
  if (first === undefined) return known === undefined ? { servicePort: 80 } : usual(known, terms.profile);
  sayHostIp(subject);
  const names = namesOf([first, ...rest], known?.port === first.target ? known.portName : undefined);
  const more = rest.map((port, at) => portOf(port, names[at + 1] ?? '', terms.profile));
  return present({
    port: first.target,
    servicePort: calledOn(first, terms.profile),
    portName: isNamed(subject, more) ? names[0] : undefined,
    portProtocol: first.protocol === 'TCP' ? undefined : first.protocol,
    morePorts: more.length === 0 ? undefined : more,
  });
}

/** What the file says, else what the image that is built here says, and what the others call it on. */
function heard(subject: Subject): Port[] {
  const { service, terms } = subject;
  if (terms.profile === 'minimal') return distinct(service.ports);
  const exposed = service.ports.length > 0 ? service.ports : exposedPorts(service, terms.snapshot);
  const declared = exposed.length > 0 ? exposed : proxiedPorts(service);
  return distinct([...declared, ...calledPorts(subject, declared)]);
}

/** Within a network of compose every port is open, whether the file speaks of it or not. */
function calledPorts({ service, terms }: Subject, declared: readonly Port[]): Port[] {
  const spoken = new Set(declared.flatMap(({ target, published = target }) => [target, published]));
  const called = [...(terms.survey.calls.get(service.name) ?? [])].filter((port) => !spoken.has(port));
  const words = service.command?.words ?? [];
  const isMoved = called.some((port) =>
    words.some((word) => word === `${port}` || word.endsWith(`=${port}`)),
  );
  const known = declared.length > 0 || called.length === 0 || isMoved ? undefined : serverOf(service)?.port;
  return [...(known === undefined ? [] : [known]), ...called].map((target) => ({
    at: service.at,
    target,
    protocol: 'TCP',
    isInner: true,
  }));
}

/** A Service opens each port once: where it leads to one port of the container, it leads to no other. */
function calledApart(ports: readonly Port[], subject: Subject): Port[] {
  const taken = new Map<string, Port>();
  return ports.filter((port) => {
    const key = `${calledOn(port, subject.terms.profile)}/${port.protocol}`;
    const other = taken.get(key);
    if (other === undefined) taken.set(key, port);
    else sayTaken(port, other, subject);
    return other === undefined;
  });
}

/** Where a proxy before the containers reaches it. */
function proxiedPorts({ at, labels }: Service): Port[] {
  return [...labels].flatMap(([name, value]): Port[] => {
    const isPort = /^traefik\.(?:http\.services\.[\w@-]{1,100}\.loadbalancer\.server\.port|port)$/u.test(
      name,
    );
    const target = isPort && /^\d{1,5}$/u.test(value) ? Number(value) : 0;
    return target < 1 || target > 65_535 ? [] : [{ at, target, protocol: 'TCP', isInner: true }];
  });
}

/** Kubernetes wants names as soon as a Service has two ports. */
function isNamed(subject: Subject, more: readonly ContainerPort[]): boolean {
  return subject.terms.profile === 'production' || more.length > 0 || secondPorts(subject).length > 0;
}

/** Nobody says it, but everybody calls it there. */
function usual({ port, portName }: Known, profile: Profile): Ports {
  return present({ port, portName: profile === 'minimal' ? undefined : portName, servicePort: port });
}

function portOf(port: Port, name: string, profile: Profile): ContainerPort {
  const called = calledOn(port, profile);
  return present({
    name,
    port: port.target,
    protocol: port.protocol === 'TCP' ? undefined : port.protocol,
    servicePort: called === port.target ? undefined : called,
  });
}

const wellKnown: Readonly<Record<number, string>> = {
  25: 'smtp',
  53: 'dns',
  80: 'http',
  443: 'https',
  8080: 'http',
  8443: 'https',
  9090: 'http',
  15_672: 'management',
};

/** Names that are unique, begin with a letter and have at most fifteen characters. */
function namesOf(ports: readonly Port[], first: string | undefined): string[] {
  const taken = new Set<string>();
  return ports.map((port, at) => {
    const plain = port.name ?? plainName(port, at === 0 ? (first ?? 'http') : undefined);
    const prefix = port.protocol.toLowerCase();
    const free = [plain, `${prefix}-${port.target}`, `${prefix}-${port.target}-${at}`].find(
      (name) => name !== undefined && !taken.has(name),
    );
    const name = (free ?? `port-${at}`).slice(0, 15);
    taken.add(name);
    return name;
  });
}

function plainName({ target, protocol }: Port, first: string | undefined): string | undefined {
  if (protocol !== 'TCP' && target !== 53) return undefined;
  return first === 'http' || first === undefined ? (wellKnown[target] ?? first) : first;
}

function sayTaken({ at, target }: Port, other: Port, { service, terms }: Subject): void {
  const called = calledOn(other, terms.profile);
  warn(terms, {
    id: 'port-taken',
    at,
    text: {
      en: `the port ${called} of the Service of ${service.name} leads to ${other.target} of the container, so ${target} was left out. Publish one of the two elsewhere.`,
      zh: `${service.name} 的 Service 端口 ${called} 已指向容器的 ${other.target}，因此略去 ${target}。请为其中一个换一个发布端口。`,
    },
  });
}

const anywhere = /^(?:0\.0\.0\.0|::|\[::\])$/u;

function sayHostIp({ service, terms }: Subject): void {
  const bound = service.ports.find(({ hostIp }) => hostIp !== undefined && !anywhere.test(hostIp));
  if (bound === undefined) return;
  tell(terms, {
    id: 'host-ip',
    at: bound.at,
    text: {
      en: `${service.name} is bound to ${bound.hostIp} on the machine. A Service has no such address; it is reached within the cluster only.`,
      zh: `${service.name} 绑定到主机地址 ${bound.hostIp}。Service 没有这样的地址，只能在集群内访问。`,
    },
  });
}
