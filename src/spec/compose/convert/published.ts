import type { JsonMap } from '../../../kernel/json.ts';
import type { Profile } from '../../spec.ts';
import type { Port } from '../model/model.ts';
import { tell, type Subject } from './terms.ts';

/**
 * What a port is published on beside what services call it on: people know the one and neighbours the other, so that the
 * Service opens both.
 */
export function secondPorts({ service, terms }: Subject): JsonMap[] {
  const { profile } = terms;
  const seen = new Set(distinct(service.ports).map((port) => `${calledOn(port, profile)}/${port.protocol}`));
  const names = new Set(service.ports.map(({ name }) => name));
  return service.ports.flatMap(({ target, published: port = target, protocol }) => {
    if (seen.has(`${port}/${protocol}`)) return [];
    seen.add(`${port}/${protocol}`);
    return [{ name: nameOf(port, protocol, names), port, targetPort: target, protocol }];
  });
}

/** A name that no port was given. */
export function nameOf(port: number, protocol: string, taken: ReadonlySet<unknown>): string {
  const plain = `${protocol.toLowerCase()}-${port}`;
  return taken.has(plain) ? `more-${plain}` : plain;
}

/** Nothing of a cluster listens on the machine; inside, a port that is taken leads to its own. */
export function sayPublished(subject: Subject, opened: readonly JsonMap[]): void {
  const { service, name, terms } = subject;
  if (terms.profile === 'minimal') return;
  const moved = service.ports.filter(
    ({ published, target }) => published !== undefined && published !== target,
  );
  const isOpen = ({ published, target, protocol }: Port): boolean =>
    opened.some(
      (one) => one['port'] === published && one['targetPort'] === target && one['protocol'] === protocol,
    );
  const first = moved.find((one) => !isOpen(one)) ?? moved[0];
  if (first === undefined) return;
  const { at, published = 0, target } = first;
  const [called, en, zh] = isOpen(first)
    ? [published, `${target} and ${published}`, `${target} 和 ${published}`]
    : [target, `${target}`, `${target}`];
  tell(terms, {
    id: 'published',
    at,
    text: {
      en: `${service.name} is published on ${published} of the machine. In the cluster it is called on ${en}; from outside by an Ingress, or to try it: kubectl port-forward service/${name} ${published}:${called}`,
      zh: `${service.name} 在主机上发布为 ${published}。集群内使用端口 ${zh}；外部访问请使用 Ingress，或临时执行 kubectl port-forward service/${name} ${published}:${called}`,
    },
  });
}

/** Services of a project call each other on the port of the container; kompose takes that of the machine. */
export function calledOn({ target, published }: Port, profile: Profile): number {
  return profile === 'minimal' ? (published ?? target) : target;
}

/** One entry for each port that it listens on; what talks TCP before what does not. */
export function distinct(ports: readonly Port[]): Port[] {
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
