import { present } from '../../../kernel/present.ts';
import { field, itemsOf, textAt, textOf, type Node, type Place } from '../read/node.ts';
import type { Port } from './model.ts';

/** A range of more ports than this is not spelled out. */
const widest = 200;

export type Ports = { readonly ports: readonly Port[]; readonly unread: readonly Node[] };

/** What a service publishes, then what it only exposes to others; one entry for each port and protocol. */
export function portsOf(service: Node): Ports {
  const unread: Node[] = [];
  const published = itemsOf(field(service, 'ports')).flatMap((item) => keep(item, portOf(item), unread));
  const inner = itemsOf(field(service, 'expose')).flatMap((item) => {
    const ports = keep(item, shortPort(textOf(item) ?? '', item.at), unread);
    return ports.map((port) => ({ ...port, isInner: true as const }));
  });
  const known = new Set(published.map(keyOf));
  const added = inner.filter((port) => !known.has(keyOf(port)) && known.add(keyOf(port)));
  return { ports: [...published, ...added], unread };
}

function keyOf({ target, protocol }: Port): string {
  return `${target}/${protocol}`;
}

function keep(item: Node, ports: readonly Port[], unread: Node[]): readonly Port[] {
  if (ports.length === 0) unread.push(item);
  return ports;
}

function portOf(item: Node): readonly Port[] {
  if (item.kind !== 'map') return shortPort(textOf(item) ?? '', item.at);
  const protocol = protocolOf(textAt(item, 'protocol') ?? 'tcp');
  const [target] = rangeOf(textAt(item, 'target'));
  const [published] = rangeOf(textAt(item, 'published'));
  if (target === undefined || protocol === undefined) return [];
  const name = nameOf(textAt(item, 'name'));
  return [present({ at: item.at, target, published, hostIp: textAt(item, 'host_ip'), protocol, name })];
}

/** A name that Kubernetes takes for a port as it is. */
function nameOf(text = ''): string | undefined {
  const isName = /^[a-z0-9](?:-?[a-z0-9]){0,14}$/u.test(text) && text.length <= 15 && /[a-z]/u.test(text);
  return isName ? text : undefined;
}

/** `[[IP:]PUBLISHED:]TARGET[/PROTOCOL]`, where ports may be ranges. */
function shortPort(text: string, at: Place): readonly Port[] {
  const [rest = '', name = 'tcp'] = text.trim().split('/');
  const protocol = protocolOf(name);
  const [inner, outer, ip] = fromBehind(rest);
  const targets = rangeOf(inner);
  const published = rangeOf(outer);
  const isRead = outer.trim() === '' || isFitting(published, targets);
  if (protocol === undefined || !isRead) return [];
  const hostIp = ip === '' ? undefined : ip.replaceAll(/[[\]]/gu, '');
  return targets.map((target, index) =>
    present({ at, target, published: published[index], hostIp, protocol }),
  );
}

/** An address of version six has colons of its own. */
function fromBehind(text: string): readonly [target: string, published: string, ip: string] {
  const [target = '', published = '', ...ip] = text.split(':').toReversed();
  return [target, published, ip.toReversed().join(':')];
}

/** Two ranges are equally long; of a range for one port the first that is free is taken. */
function isFitting(published: readonly number[], targets: readonly number[]): boolean {
  return published.length > 0 && (targets.length === 1 || published.length === targets.length);
}

function rangeOf(text: string | undefined): number[] {
  const [, first, last] = /^\s{0,9}(\d{1,5})(?:-(\d{1,5}))?\s{0,9}$/u.exec(text ?? '') ?? [];
  const from = Number(first ?? 0);
  const to = Number(last ?? first ?? 0);
  if (from < 1 || to > 65_535 || to < from || to - from >= widest) return [];
  return Array.from({ length: to - from + 1 }, (_none, index) => from + index);
}

function protocolOf(text: string): Port['protocol'] | undefined {
  const name = text.trim().toUpperCase();
  return name === 'TCP' || name === 'UDP' || name === 'SCTP' ? name : undefined;
}
