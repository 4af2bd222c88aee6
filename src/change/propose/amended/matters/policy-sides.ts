import type { JsonMap } from '../../../../kernel/json.ts';
import type { Said } from '../pieces.ts';
import { all, peersIn, placesIn, type Place, type Side, type Sides } from './policy-peers.ts';

const outward =
  /(?<!\w)(?:egress|outgoing|outbound|outwards?|go(?:es)?\sout|towards|may\s(?:only\s)?(?:reach|call))(?!\w)|出站|出口|外发|出方向|发送|(?:只能|可以)向/iu;
const inward =
  /(?<!\w)(?:ingress|incoming|inbound|inwards?|admit\w*|let\sin|scrape[sd]?|reached|accessed)(?!\w)|入站|入口|入方向/iu;
const edge =
  /(?<=[;；。，]|[.,](?=\s)|\s(?=(?:and|while|whereas)\s|(?:add|plus|allow)\s(?:an?\s)?(?:egress|ingress|outgoing|incoming)(?!\w))|(?=同时|另外|第[一二]))/u;
const number = String.raw`(?<![\d./:-])\d{2,5}(?![\d./-]*\d)`;
const numbers = String.raw`(?<ports>${number}(?:\s?(?:,\s?and|,|、|\/|and|or|和|与|及)\s?${number})*)`;
const protocols = String.raw`(?<protocol>(?:TCP|UDP|SCTP)(?:\s?(?:and|&|\/|,|和|、|与)\s?(?:TCP|UDP|SCTP))*)`;
const doors = [
  String.raw`${protocols}\s?(?:的\s?)?(?:ports?\s|端口\s?)?${numbers}(?:\s?端口)?`,
  String.raw`(?:(?:the|its|on|at|via|to|only)\s)*(?<!\w)(?:ports?|端口)\s?(?:号?为?\s?)?${numbers}(?:\s?(?:\/|\(|（|over\s|by\s|via\s|on\s)?\s?${protocols}[)）]?)?`,
  String.raw`(?<=\son\s|\sat\s)${numbers}(?:\s?\/?\s?${protocols})?`,
  String.raw`${numbers}\s?(?:\/\s?${protocols}|端口)`,
].map((one) => new RegExp(one, 'iu'));

/** What a text says of each direction; what names none goes on with the one before, and comes in at first. */
export function sidesIn(text: string): Sides | undefined {
  const own = { ingress: '', egress: '' };
  let side: 'ingress' | 'egress' = 'ingress';
  for (const clause of text.split(edge)) {
    if (inward.test(clause)) side = 'ingress';
    else if (outward.test(clause)) side = 'egress';
    own[side] += clause;
  }
  const [ingress, egress] = [rulesIn(own.ingress), rulesIn(own.egress)];
  if (ingress === undefined || egress === undefined) return undefined;
  return {
    ingress: ingress.filter(({ peers, ports }) => peers.length + ports.length > 0),
    egress: egress.filter(({ peers, ports }) => peers.length + ports.length > 0),
    rest: [...ingress, ...egress].map(({ rest }) => rest).join(' '),
  };
}

type Heard = Side & { readonly rest: string };
type Token = Place & { readonly isPort: boolean };

/** Who comes by a port of his own has a rule of his own. */
function rulesIn(text: string): readonly Heard[] | undefined {
  const cuts = cutsIn(tokensIn(text));
  if (cuts.length === 0) return [sideOf(text)];
  const edges = [0, ...cuts, text.length];
  const parts = edges.slice(1).map((end, at) => text.slice(edges[at], end));
  const rules = parts.map(sideOf);
  const isClear = rules.every(
    ({ peers, ports }, at) => ports.length > 0 && (peers.length > 0 || placesIn(parts[at] ?? '').length > 0),
  );
  return isClear ? rules : undefined;
}

function tokensIn(text: string): readonly Token[] {
  const ports = doors.flatMap((one) =>
    Array.from(text.matchAll(new RegExp(one.source, 'giu')), ({ 0: said, index }) => ({
      at: index,
      end: index + said.length,
      isPort: true,
    })),
  );
  const peers = placesIn(text).map(({ at, end }) => ({ at, end, isPort: false }));
  return [...ports, ...peers].toSorted((one, other) => one.at - other.at);
}

/** Behind the last of a rule, where ports stand on both sides of somebody. */
function cutsIn(tokens: readonly Token[]): readonly number[] {
  const [first] = tokens;
  const cuts = tokens.flatMap(({ isPort }, at) => {
    const last = tokens[at - 1];
    return last !== undefined && isPort === first?.isPort && last.isPort !== isPort ? [last.end] : [];
  });
  const ports = tokens.filter(({ isPort }) => isPort);
  const isApart = tokens.some(
    ({ isPort, at }) => !isPort && at > (ports[0]?.at ?? Infinity) && at < (ports.at(-1)?.at ?? 0),
  );
  return isApart ? cuts : [];
}

function sideOf(text: string): Heard {
  const { ports, rest } = portsIn(text);
  const found = peersIn(rest.replaceAll(all, ' '));
  return { ports, peers: found.peers, rest: found.rest };
}

function portsIn(text: string): { readonly ports: readonly JsonMap[]; readonly rest: string } {
  let rest = text;
  const ports: JsonMap[] = [];
  for (const door of doors)
    for (let found = door.exec(rest); found !== null && ports.length < 12; found = door.exec(rest)) {
      ports.push(...portsOf(found.groups ?? {}));
      rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    }
  return { ports, rest };
}

/** Each number for each protocol. */
function portsOf({ protocol = 'TCP', ports = '' }: Said): readonly JsonMap[] {
  const kinds = protocol.match(/TCP|UDP|SCTP/giu) ?? [];
  const numbers = ports.match(/\d{2,5}/gu) ?? [];
  return numbers.flatMap((one) => kinds.map((own) => ({ protocol: own.toUpperCase(), port: Number(one) })));
}
