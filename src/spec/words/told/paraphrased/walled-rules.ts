import type { Part } from './walled-parts.ts';
import { pair } from './walled-parts.ts';

/** Who may, and through which ports. */
type Rule = { readonly peer?: string; readonly ports: readonly string[] };
type Segment = { readonly peers: string[]; readonly ports: string[]; isPortFirst: boolean };

const labels = new RegExp(pair, 'giu');

/** The labels that a part names, as `a=b`. */
export function labelsOf({ said }: Part): string[] {
  return (said.match(labels) ?? []).map((one) => one.replaceAll(/["'`]/gu, '').replace(/\s?[:=]\s?/u, '='));
}

/** What is allowed in one direction, in the words in which it is asked for; nothing where it is not clear. */
export function rulesOf(parts: readonly Part[], way: 'ingress' | 'egress'): string[] | undefined {
  const all = shared(segmentsOf(parts, way === 'ingress' ? 'from' : 'to'));
  if (all === undefined || all.length === 0) return undefined;
  return all.map(({ peer, ports }) => {
    const open = ports.length === 0 ? '' : ` on ${ports.join(', ')}`;
    if (peer === undefined) return `${way} traffic${open}`;
    return way === 'egress' ? `egress ${peer}${open}` : `Allow ingress ${peer}${open}`;
  });
}

function segmentsOf(parts: readonly Part[], side: string): Segment[] {
  const segments: Segment[] = [fresh()];
  parts.forEach((part, at) => {
    if (part.sort === 'stop') segments.push(fresh());
    else if (part.sort === 'ports') opened(part, segments);
    else peered(part, isLess(parts, at) ? 'but' : parts[at - 1]?.sort, { segments, side });
  });
  return segments.filter(({ peers, ports }) => peers.length + ports.length > 0);
}

/** What is left out goes on over `and`: a range behind another that is left out, within what it is left out of. */
function isLess(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const sorts = parts.slice(0, at).map(({ sort }) => sort);
  const [, rest = ''] = /block(?: stop)* but((?: block stop)*)$/u.exec(sorts.join(' ')) ?? [];
  const back = rest.split(' ').length + 1;
  const whole = parts.slice(0, Math.max(0, at - back + 1)).findLast(({ sort }) => sort === 'block');
  return part?.sort === 'block' && whole !== undefined && rest !== '' && isWithin(part.said, whole.said);
}

function isWithin(part: string, whole: string): boolean {
  const [inner, outer] = [rangeOf(part), rangeOf(whole)];
  return inner.size >= outer.size && inner.bits.startsWith(outer.bits.slice(0, outer.size));
}

function rangeOf(said: string): { readonly bits: string; readonly size: number } {
  const [address = '', size = '32'] = (/[\d./]+$/u.exec(said)?.[0] ?? '').split('/');
  const bits = address.split('.').map((one) => Number(one).toString(2).padStart(8, '0'));
  return { bits: bits.join(''), size: Number(size) };
}

const fresh = (): Segment => ({ peers: [], ports: [], isPortFirst: false });

type Sofar = { readonly segments: readonly Segment[]; readonly side: string };

function peered(part: Part, last: Part['sort'] | undefined, { segments, side }: Sofar): void {
  const peers = segments.at(-1)?.peers ?? [];
  const before = peers.at(-1);
  if (part.sort === 'block' && last === 'but') lessBlock(segments, part);
  else if (part.sort === 'space' && last === 'pods' && before !== undefined)
    peers.splice(-1, 1, `${before} in namespaces with ${labelsOf(part).join(' and ')}`);
  else if (part.sort !== 'but') peers.push(...peersOf(part, side));
}

/** Labels of one key are those of several; others are of one. */
function peersOf(part: Part, side: string): string[] {
  if (part.sort === 'same') return [`${side} pods in the same namespace`];
  if (part.sort === 'block') return [`${side} the CIDR ${/[\d./]+$/u.exec(part.said)?.[0] ?? ''}`];
  const all = labelsOf(part);
  const keys = new Set(all.map((one) => one.split('=')[0]));
  const what = part.sort === 'space' ? 'namespaces with' : 'pods with';
  return keys.size < all.length
    ? all.map((one) => `${side} ${what} ${one}`)
    : [`${side} ${what} ${all.join(' and ')}`];
}

function lessBlock(segments: readonly Segment[], { said }: Part): void {
  const segment = segments.findLast(({ peers }) => peers.at(-1)?.includes(' CIDR ') === true);
  const peer = segment?.peers.pop();
  const less = /[\d./]+$/u.exec(said)?.[0] ?? '';
  if (peer !== undefined)
    segment?.peers.push(peer.includes(' except ') ? `${peer}, ${less}` : `${peer} except ${less}`);
}

/** `TCP 80 and 443`: a number alone goes on with the ports before it. */
function opened({ said }: Part, segments: readonly Segment[]): void {
  const own = segments.at(-1);
  if (own === undefined) return;
  const isMore = own.peers.length === 0 && isNumber.test(said);
  const last = isMore ? segments.at(-2)?.ports : undefined;
  const known = last?.at(-1)?.split(' ')[0];
  if (last !== undefined && known !== undefined) last.push(...portsOf(said, known));
  else addTo(own, portsOf(said, 'TCP'));
}

function addTo(segment: Segment, ports: readonly string[]): void {
  segment.isPortFirst ||= segment.peers.length === 0;
  segment.ports.push(...ports);
}

const isNumber = /^\d[\d -]*$/u;

function portsOf(said: string, known: string): string[] {
  const [first = '', last] = said.match(/\d+/gu) ?? [];
  const protocols = said.toUpperCase().match(/TCP|UDP|SCTP/gu) ?? [known];
  return protocols.map((one) =>
    last === undefined ? `${one} port ${first}` : `${one} ports ${first}-${last}`,
  );
}

/** Ports that come first, or last of all, are of all that have none of their own. */
function shared(segments: readonly Segment[]): Rule[] | undefined {
  const rules = segments.flatMap(({ peers, ports }): Rule[] =>
    peers.length === 0
      ? [{ ports }]
      : peers.map((peer) => ({ peer, ports: ports.length > 0 ? ports : leadingOf(segments) })),
  );
  const told = rules.filter(({ ports }) => ports.length > 0);
  if (told.length === 0 || rules.every(({ ports }) => ports.length > 0)) return rules;
  // `from a on 80, and from b`: whether b may come anywhere is not said.
  const [common] = told;
  if (common === undefined || told.length > 1 || !isAtEnd(rules)) return undefined;
  return rules.filter((one) => one.peer !== undefined).map((one) => ({ ...one, ports: common.ports }));
}

function leadingOf([first]: readonly Segment[]): readonly string[] {
  return first?.isPortFirst === true && first.peers.length > 0 ? first.ports : [];
}

function isAtEnd(rules: readonly Rule[]): boolean {
  const [first, last] = [rules[0], rules.at(-1)];
  return (last?.ports.length ?? 0) > 0 || first?.peer === undefined;
}
