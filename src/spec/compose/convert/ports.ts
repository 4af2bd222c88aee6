import { present } from '../../../kernel/present.ts';
import type { ContainerPort } from '../../container.ts';
import type { Profile, Workload } from '../../spec.ts';
import type { Port } from '../model/model.ts';
import { knownImage, type Known } from './known.ts';
import { tell, type Subject } from './terms.ts';

export type Ports = Pick<Workload, 'port' | 'portName' | 'portProtocol' | 'morePorts'> & {
  readonly servicePort: number;
};

/** The ports of a service, that which it serves on first. */
export function portsOf(subject: Subject): Ports {
  const { service, terms } = subject;
  const known = knownImage(service.image);
  const [first, ...rest] = distinct(service.ports, terms.profile);
  if (first === undefined) return known === undefined ? { servicePort: 80 } : usual(known, terms.profile);
  sayHostIp(subject);
  const isNamed = terms.profile === 'production' || rest.length > 0;
  const names = namesOf([first, ...rest], known?.port === first.target ? known.portName : undefined);
  return present({
    port: first.target,
    servicePort: calledOn(first, terms.profile),
    portName: isNamed ? names[0] : undefined,
    portProtocol: first.protocol === 'TCP' ? undefined : first.protocol,
    morePorts:
      rest.length === 0
        ? undefined
        : rest.map((port, at) => portOf(port, names[at + 1] ?? '', terms.profile)),
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

/** One entry for each port that others call; what talks TCP before what does not. */
function distinct(ports: readonly Port[], profile: Profile): Port[] {
  const calls = new Map(ports.map((port) => [`${calledOn(port, profile)}/${port.protocol}`, port]));
  const targets = new Set<string>();
  const single = [...calls.values()].filter(({ target, published, protocol }) => {
    const key = `${target}/${published ?? target}/${protocol}`;
    return !targets.has(key) && targets.add(key);
  });
  return [
    ...single.filter(({ protocol }) => protocol === 'TCP'),
    ...single.filter(({ protocol }) => protocol !== 'TCP'),
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
    const plain = plainName(port, at === 0 ? (first ?? 'http') : undefined);
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
