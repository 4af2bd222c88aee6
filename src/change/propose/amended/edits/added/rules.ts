import type { JsonMap } from '../../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { withAt } from '../../paths.ts';
import { type Said, taken } from '../../pieces.ts';

const newer =
  /(?<!\w)(?:second|third|another|new|further|separate|additional(?:ly)?|one more|own|add an?|additional)\s(?:(?:one|(?<side>egress|ingress)\srule|rule)|(?<bare>egress|ingress)(?!\w))(?!\w)/iu;
const ports = /(?<![\d.:/-])(?<port>\d{2,5})(?![\d.])(?:\/(?<protocol>TCP|UDP|SCTP))?/giu;
const protocols = /(?<!\w)(?:TCP|UDP|SCTP)(?!\w)/gu;
const pair = String.raw`["'\x60]?(?<key>[a-z][\w./-]{0,80})["'\x60]?\s?(?:=|:)\s?["'\x60]?(?<value>[\w.-]{1,60})["'\x60]?`;
const selected =
  '(?:\\s(?:that (?:are|is|have|has|bear|bears|carry|carries)|which (?:are|have|bear|carry)|with|bearing|having|carrying|labell?ed))*(?:\\s(?:with|by|as))?(?:\\s(?:the|a))?(?:\\slabels?)?:?\\s?';
const spaces = new RegExp(
  String.raw`(?:in\s)?(?:the\s|all\s)?(?:namespaces?|namespaceSelector)${selected}${pair}`,
  'iu',
);
const pods = new RegExp(String.raw`(?<!\w)(?:the\s)?(?:pods?|podSelector)${selected}${pair}`, 'iu');
const block = /(?<!\S)(?<cidr>\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})(?!\S)/u;
const filler =
  /^(?:(?:add|append|besides|the|present|existing|there|should|must|be|also|an?|another|one|which|that|is|permit(?:s|ting)?|allow(?:s|ing)?|traffic|to|from|for|over|via|and|on|ports?|protocols?|all|pods?|in|of|dns|egress|ingress|rule|needs?|name resolution|namespaces?|both|with|access|queries|lookups|it|so|please|connections?|any|every|i\.e\.|ie|namely|by|opening|reach(?:es|ing)?)(?!\w)|[\s,:()"'`.])*$/iu;

/** `add a second egress rule for port 53 over UDP and TCP to the namespace with the label a: b`. */
export function ruleAdded(text: string, documents: readonly JsonMap[]): Heard | undefined {
  const asked =
    documents.length === 1 && documents[0]?.['kind'] === 'NetworkPolicy' ? taken(text, newer) : undefined;
  if (asked === undefined) return undefined;
  const spec = mapOf(documents[0]?.['spec']);
  const side = sideOf(asked.said['side'] ?? asked.said['bare'], spec);
  const made = side === undefined ? undefined : ruleIn(asked.rest, side);
  if (side === undefined || made === undefined) return undefined;
  return {
    documents: withAt(documents, [0, 'spec', side], [...listOf(spec[side]), made]),
    value: JSON.stringify(made),
  };
}

/** The one that is named, or that the policy has alone. */
function sideOf(said: string | undefined, spec: JsonMap): 'ingress' | 'egress' | undefined {
  if (said !== undefined) return said.toLowerCase() === 'egress' ? 'egress' : 'ingress';
  if ((spec['ingress'] === undefined) === (spec['egress'] === undefined)) return undefined;
  return spec['egress'] === undefined ? 'ingress' : 'egress';
}

/** A rule of which the words say all, and nothing else. */
function ruleIn(text: string, side: 'ingress' | 'egress'): JsonMap | undefined {
  const peer = peerIn(text);
  const opened = portsIn(peer?.rest ?? text);
  const isEmpty = peer === undefined && opened.ports.length === 0;
  if (isEmpty || !filler.test(opened.rest)) return undefined;
  return {
    ...(peer !== undefined && { [side === 'egress' ? 'to' : 'from']: [peer.peer] }),
    ...(opened.ports.length > 0 && { ports: opened.ports }),
  };
}

function peerIn(text: string): { readonly peer: JsonMap; readonly rest: string } | undefined {
  const space = taken(text, spaces);
  const pod = taken(space?.rest ?? text, pods);
  const named = pod ?? space;
  if (named === undefined) return blockIn(text);
  return {
    peer: {
      ...(space !== undefined && { namespaceSelector: labelled(space.said) }),
      ...(pod !== undefined && { podSelector: labelled(pod.said) }),
    },
    rest: named.rest,
  };
}

function labelled({ key = '', value }: Said): JsonMap {
  return { matchLabels: { [key]: value } };
}

function blockIn(text: string): { readonly peer: JsonMap; readonly rest: string } | undefined {
  const cidr = taken(text, block);
  return cidr && { peer: { ipBlock: { cidr: cidr.said['cidr'] } }, rest: cidr.rest };
}

/** Each port over its own protocol, or over all that are named. */
function portsIn(text: string): { readonly ports: JsonMap[]; readonly rest: string } {
  const found = [...text.matchAll(ports)];
  const left = text.replaceAll(ports, ' ');
  const named = Array.from(left.matchAll(protocols), ([one]) => one);
  const all = found.flatMap(({ groups }) => {
    const own = groups?.['protocol']?.toUpperCase();
    const over = own === undefined ? (named.length > 0 ? [...new Set(named)] : ['TCP']) : [own];
    return over.map((protocol) => ({ protocol, port: Number(groups?.['port']) }));
  });
  return { ports: all, rest: left.replaceAll(protocols, ' ') };
}
