import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { ContainerPort } from '../../container.ts';
import type { Profile, Workload } from '../../spec.ts';
import type { Port, Service } from '../model/model.ts';
import { exposedPorts } from './dockerfile.ts';
import { serverOf } from './runs-otherwise.ts';
import type { Known } from './known.ts';
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
  sayPublished(subject);
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

/** What the file says, else what the image that is built here says. */
function heard({ service, terms }: Subject): Port[] {
  const isSaid = service.ports.length > 0 || terms.profile === 'minimal';
  if (isSaid) return distinct(service.ports);
  const exposed = exposedPorts(service, terms.snapshot);
  return distinct(exposed.length > 0 ? exposed : proxiedPorts(service));
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

/** What a port is published on beside the first time; kompose gives each of them to the Service. */
export function secondPorts({ service, terms }: Subject): JsonMap[] {
  if (terms.profile !== 'minimal') return [];
  const seen = new Set(
    distinct(service.ports).map((port) => `${calledOn(port, 'minimal')}/${port.protocol}`),
  );
  return service.ports.flatMap((port) => {
    const called = calledOn(port, 'minimal');
    const { target, protocol } = port;
    if (seen.has(`${called}/${protocol}`)) return [];
    seen.add(`${called}/${protocol}`);
    return [{ name: `${protocol.toLowerCase()}-${called}`, port: called, targetPort: target, protocol }];
  });
}

/** Nobody says it, but everybody calls it there. */
function usual({ port, portName }: Known, profile: Profile): Ports {
  return present({ port, portName: profile === 'minimal' ? undefined : portName, servicePort: port });
}

/** Services of a project call each other on the port of the container; kompose takes that of the machine. */
function calledOn({ target, published }: Port, profile: Profile): number {
  return profile === 'minimal' ? (published ?? target) : target;
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

/** One entry for each port that it listens on; what talks TCP before what does not. */
function distinct(ports: readonly Port[]): Port[] {
  const single = new Map<string, Port>();
  for (const port of ports) {
    const key = `${port.target}/${port.protocol}`;
    if (!single.has(key)) single.set(key, port);
  }
  const all = [...single.values()];
  return [
    ...all.filter(({ protocol }) => protocol === 'TCP'),
    ...all.filter(({ protocol }) => protocol !== 'TCP'),
  ];
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

/** A Service keeps the port by which services call each other; that of the machine was for people. */
function sayPublished({ service, name, terms }: Subject): void {
  const moved = service.ports.find(
    ({ published, target }) => published !== undefined && published !== target,
  );
  if (moved === undefined || terms.profile === 'minimal') return;
  const pair = `${moved.published}:${moved.target}`;
  tell(terms, {
    id: 'published',
    at: moved.at,
    text: {
      en: `${service.name} is published on ${moved.published} of the machine. In the cluster it is called on ${moved.target}; from outside by an Ingress, or to try it: kubectl port-forward service/${name} ${pair}`,
      zh: `${service.name} 在主机上发布为 ${moved.published}。集群内使用端口 ${moved.target}；外部访问请使用 Ingress，或临时执行 kubectl port-forward service/${name} ${pair}`,
    },
  });
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

function sayHostIp({ service, terms }: Subject): void {
  const bound = service.ports.find(({ hostIp }) => hostIp !== undefined);
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
