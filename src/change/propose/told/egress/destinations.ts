import type { Destination, OutwardPort } from '../../../../spec/reach.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { behind, calledIn, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';
import type { Ground } from '../telling.ts';
import { block, calledBefore, cluster, dns, foreign, internet, ownNamespace, part, roles } from './places.ts';
import { onlyPorts, portsBehind, portsOf } from './ports.ts';

/** One thing that is reached, or nothing beside what is open anyway. */
export type Reached = readonly Destination[];
type Groups = Readonly<Record<string, string | undefined>>;
type Way = { readonly said: string; readonly make: (groups: Groups, ground: Ground) => Reached | undefined };

const ways: readonly Way[] = [
  {
    said: `${calledBefore}${block}(?:\\s(?:networks?|subnets?|ranges?|blocks?)|\\s?(?:网段|段|地址段))?`,
    make: blockOf,
  },
  { said: internet, make: (groups) => [withPorts({ kind: 'internet' }, groups)] },
  { said: ownNamespace, make: (groups) => [withPorts({ kind: 'ownNamespace' }, groups)] },
  { said: cluster, make: (groups) => [withPorts({ kind: 'cluster' }, groups)] },
  {
    said: String.raw`(?:(?:[\w-]{1,30}\s){1,4}(?:in|of|inside)\s)?(?:the\s)?(?:namespace\s(?<after>[a-z0-9][a-z0-9-]{0,62})|(?<before>(?!(?:same|own|its|this|the)\s)[a-z0-9][a-z0-9-]{0,62})\snamespace|(?<zh>[a-z0-9][a-z0-9-]{0,62})\s?命名空间(?:里|内)?(?:的)?(?:服务|pod)?|命名空间\s?(?<zhAfter>[a-z0-9][a-z0-9-]{0,62}))`,
    make: (groups) => {
      const name = groups['after'] ?? groups['before'] ?? groups['zh'] ?? groups['zhAfter'] ?? '';
      return [withPorts({ kind: 'namespace', name: name.toLowerCase() }, groups)];
    },
  },
  {
    said: String.raw`(?:the\s)?(?:kubernetes|k8s|kube)[\s-]?(?:api)(?:[\s-]?server)?|kube-?apiserver|api[\s-]?server`,
    make: () => [
      { kind: 'anywhere', ports: [443, 6443].map((port) => ({ port, protocol: 'TCP' as const })) },
    ],
  },
];

/** Each of them may tell a port behind it; names of hosts come last, as they look like much else. */
const patterns = ways.map(({ said, make }) => ({ pattern: whole(said), make }));
const within = whole(
  String.raw`(?:https?://)?[a-z0-9-]{1,63}\.(?<space>[a-z0-9-]{1,63})\.svc(?:\.[a-z0-9.-]{1,60})?`,
);
const named = whole(
  String.raw`(?:https?://)?(?<host>(?:\*\.)?${host})(?:/[\w./-]{0,80})?(?:'s)?(?:\s(?:apis?|接口))?`,
);
const foreigners = whole(foreign);

function whole(said: string): RegExp {
  return new RegExp(String.raw`^(?:${said})${portsBehind}?$`, 'iu');
}

/** What a piece of a list leads to; undefined where nobody knows. */
export function destinationOf(piece: string, ground: Ground): Reached | undefined {
  if (dns.test(piece)) return [];
  const { ports, rest } = portsBefore.exec(piece)?.groups ?? {};
  return rest === undefined ? placeOf(piece, ground) : withEarly(rest, { ports }, ground);
}

function placeOf(piece: string, ground: Ground): Reached | undefined {
  for (const { pattern, make } of patterns) {
    const groups = pattern.exec(piece)?.groups;
    const made = groups && make(groups, ground);
    if (made !== undefined) return made;
  }
  return oursOf(piece, ground) ?? rolesOf(piece, ground) ?? hostOf(piece) ?? portsAlone(piece);
}

/** `https to the internet`, `port 8443 of 10.0.0.0/8` */
const portsBefore =
  /^(?:(?:tcp\s)?ports?\s)?(?<ports>https?|tls|\d{2,5})\s(?:(?:traffic|calls?|access|connections?|requests?|endpoints?|services|hosts|sites|servers|apis?)\s)?(?:to|towards?|of|on|at|in)\s(?:the\s|our\s|its\s)?(?<rest>\S[^\n]{0,80})$/iu;

function withEarly(rest: string, said: Groups, ground: Ground): Reached | undefined {
  const ports = portsOf(said);
  const reached = ports && placeOf(rest, ground);
  return ports && reached?.map((one) => ({ ...one, ports }));
}

function withPorts<T extends Destination>(one: T, groups: Groups): T {
  const ports = portsOf(groups);
  return ports === undefined ? one : { ...one, ports };
}

/** `our SMTP relay 10.30.5.7 on 587`, `kafka brokers at 10.20.0.0/16 port 9092` */
function blockOf(groups: Groups, ground: Ground): Reached | undefined {
  const { cidr = '', label = '' } = groups;
  if (!isAddress(cidr)) return undefined;
  const whole = cidr.includes('/') ? cidr : `${cidr}/32`;
  const holds = [...calledIn(label, behind), ...kindsOf(withoutPart(label.trim()), ground)];
  return [withPorts({ kind: 'block', cidr: whole, holds: [...new Set(holds)] }, groups)];
}

function isAddress(cidr: string): boolean {
  const [address = '', bits = '32'] = cidr.split('/');
  if (address.includes(':')) return Number(bits) <= 128;
  return address.split('.').every((octet) => Number(octet) < 256) && Number(bits) <= 32;
}

/** A service of the repository, or a program that stands behind it. */
function oursOf(piece: string, { called }: Ground): Reached | undefined {
  const known = called.filter(({ names }) => names.length > 0);
  const own = nameIn(piece, known);
  if (own !== undefined) return [withPorts({ kind: 'service', name: own.name }, own.groups)];
  const other = nameIn(piece, behind);
  return other && [withPorts({ kind: 'program', name: other.name }, other.groups)];
}

function nameIn(piece: string, known: readonly Called[]): { name: string; groups: Groups } | undefined {
  if (known.length === 0) return undefined;
  const groups = new RegExp(String.raw`^(?<name>${namesOf(known)})${part}${portsBehind}?$`, 'iu').exec(
    piece,
  )?.groups;
  const [name] = groups === undefined ? [] : calledIn(groups['name'] ?? '', known);
  return name === undefined || groups === undefined ? undefined : { name, groups };
}

/** `the database`, as far as it is known which one that is. */
function rolesOf(piece: string, ground: Ground): Reached | undefined {
  const kinds = kindsOf(piece, ground);
  return kinds.length === 0 ? undefined : kinds.map((name) => ({ kind: 'program', name }));
}

function kindsOf(piece: string, { services }: Ground): readonly string[] {
  const role = roles.find(({ said }) => said.test(piece));
  const needs = services.flatMap((service) => service.needs.map(({ kind }) => kind));
  return [...new Set(needs)].filter((kind) => role?.kinds.has(kind) === true);
}

function withoutPart(label: string): string {
  return label
    .replace(/\s(?:servers?|clusters?|instances?|hosts?)$/iu, '')
    .replace(/^(?:the|our|its)\s/iu, '');
}

const https = [{ port: 443, protocol: 'TCP' as const }];
const http = [{ port: 80, protocol: 'TCP' as const }];

function hostOf(piece: string): Reached | undefined {
  const inside = within.exec(piece)?.groups;
  if (inside !== undefined) return [withPorts({ kind: 'namespace', name: inside['space'] ?? '' }, inside)];
  const found = named.exec(piece) ?? foreigners.exec(piece);
  return found?.groups && abroad(found.groups, piece.startsWith('http://') ? http : https);
}

function abroad(groups: Groups, usual: readonly OutwardPort[]): Reached | undefined {
  const host = groups['host'] ?? groups['who'];
  return host === undefined ? undefined : [{ kind: 'internet', host, ports: portsOf(groups) ?? usual }];
}

/** `HTTPS` is what the internet speaks; a port by its number may be anywhere. */
function portsAlone(piece: string): Reached | undefined {
  const groups = onlyPorts.exec(piece)?.groups;
  const ports = groups && portsOf(groups);
  if (ports === undefined) return undefined;
  return [{ kind: /^https?$/iu.test(groups?.['ports'] ?? '') ? 'internet' : 'anywhere', ports }];
}
