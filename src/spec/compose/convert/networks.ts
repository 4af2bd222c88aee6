import type { Service } from '../model/model.ts';
import { entriesOf, field, textAt } from '../read/node.ts';
import { networksOf } from './survey.ts';
import { tell, type Subject, type Terms } from './terms.ts';

/** More neighbours than these are not named one by one. */
const most = 30;

/** Who may call a service: those on one of its networks, where networks keep some apart and nothing is published. */
export function callersOf(subject: Subject): readonly string[] | undefined {
  const { service, terms } = subject;
  sayNetworks(subject);
  const isOpen = service.ports.some(({ isInner }) => isInner !== true);
  if (isOpen || !isDivided(terms)) return undefined;
  const members = networksOf(service).flatMap((network) => [...(terms.survey.networks.get(network) ?? [])]);
  const others = [...new Set(members)].filter((name) => name !== service.name);
  if (others.length > most) return undefined;
  return others.flatMap((name) => terms.names.get(name) ?? []);
}

function isDivided({ profile, survey }: Terms): boolean {
  return profile === 'production' && survey.divisions > 1;
}

function sayNetworks(subject: Subject): void {
  for (const [name, node] of entriesOf(field(subject.service.node, 'networks'))) {
    const isFixed = ['ipv4_address', 'ipv6_address', 'mac_address'].some(
      (key) => textAt(node, key) !== undefined,
    );
    if (isFixed) sayAddress(name, subject);
    const network = subject.terms.project.networks.get(name);
    if (network?.internal === true) sayInternal(name, subject, network.at);
  }
}

function sayAddress(network: string, { service, terms }: Subject): void {
  tell(terms, {
    id: 'fixed-address',
    at: field(service.node, 'networks', network)?.at ?? service.at,
    text: {
      en: `${service.name} has a fixed address on ${network}. Pods get a new one each time; call it by its name.`,
      zh: `${service.name} 在 ${network} 上有固定地址。Pod 的地址每次都会变，请用服务名访问。`,
    },
  });
}

function sayInternal(network: string, { terms }: Subject, at: Service['at']): void {
  tell(terms, {
    id: 'internal-network',
    at,
    text: {
      en: `nothing on ${network} may call the outside. Add an egress rule to the NetworkPolicy of each of its services to keep it so.`,
      zh: `${network} 上的服务不能访问外部。请在各服务的 NetworkPolicy 中加入出站规则。`,
    },
  });
}
