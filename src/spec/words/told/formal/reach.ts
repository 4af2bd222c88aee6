import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { does } from '../retold/does.ts';
import { sentence } from '../retold/parts.ts';
import { cidr, pair, pairs } from '../retold/pieces.ts';
import { says, withRest, words } from '../retold/teller.ts';

const policy = /network ?-?polic(?:y|ies)|netpol|(?<![\w-])policy (?:named|called|by the name)/iu;
const own = '["\'\\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'\\x60]?';

/** Whom a policy is for, told of these. */
const guarded: readonly Rewriting[] = phrased(
  overLines`
    (?:in (?:the )?(?:namespace )?${own}(?: namespace)?,? )?(?:all |the |our )*pods (?:(?:that|which|are|carry|bear|have|with|labell?ed|marked|carrying|bearing|having|the|labels?) ){1,5}
    (${pair})(?: in (?:the )?(?:namespace )?${own}(?: namespace)?)? (?:(?:is|are|should|must|shall|have|has|to|be|being) ){1,4}
    (?:protected|shielded|guarded|isolated|governed|covered|restricted|secured|locked down|fenced(?: in| off)?|walled off|subject) (?:by|with|through|using|to) (?:an?|the|one) (?:network ?-?)?policy,? (?:(?:which is )?(?:named|called)|by the name of|with the name)? ?${own}
  `,
  (...[, one, label = '', other, name = '']) => {
    const space = one ?? other;
    return `A NetworkPolicy named ${name}${typeof space === 'string' && space !== '' ? ` in the namespace ${space}` : ''} for pods with label ${label}`;
  },
);

const acts =
  'talk|speak|connect|reach|call|send|open|contact|access|use|look|resolve|query|go|communicate|get';
const outward = words(
  overLines`
    outgoing|outbound|egress|(?:they|it|(?:these|those|the|its) pods)(?: themselves)? (?:may|can|must|should|are (?:allowed|permitted|able|free) to|have to|need to)(?: only| just| also| in turn| otherwise| still)* (?:${acts})|
    (?:dns|name) ?(?:lookups?|queries|resolution)|resolve (?:host ?)?names|look up names|any destination
  `,
);
const inward = words(
  overLines`
    incoming|inbound|ingress|(?:be )?(?:reached|contacted|called|accessed|addressed|approached)(?: on [^,;.]{1,20})? (?:by|from)|accepts?|receives?|admit(?:s|ted)?|lets? in|gets? through|open (?:to|for)|
    (?:reach|call|contact|access|connect to|talk to|speak to|speak with|get to|get through to|come through to|use|query) (?:them|it|these|those|the) ?(?:pods)?|(?:(?:may|can) (?:only )?(?:connect|get|come|talk) (?:to|in on|through on)|reach) (?:(?:tcp|udp) )?(?:port )?\d{2,5}(?![\d.])
  `,
);
const ports =
  /(?<![\w./:=-])(?:(TCP|UDP|SCTP)\s)?(?:ports?\s)?(\d{2,5})(?:\s?[/(]\s?(TCP|UDP|SCTP)\)?)?(?![\w/:=-]|\.\d)/giu;
const blocks = new RegExp(`(?<![\\w./])${cidr}`, 'gu');
const unless = words(
  'except\\w*|exception|apart from|but not|without|excluding|other than|minus|save(?: for)?|leaving out',
);
const known = [
  does,
  outward,
  inward,
  unless,
  pairs,
  blocks,
  ports,
  words(
    overLines`
      tcp|udp|ports?|namespaces?|pods?|labels?|labell?ed|marked|carry(?:ing)?|carries|bear(?:s|ing)?|having|whoever|anything|everything|callers?|clients?|kinds?|sorts?|two|other|
      direction|wherever|like|anywhere|any|address(?:es)?|range|nobody|nothing|else|possible|over|via|open|${acts}|connections?|traffic|nobody else|same|only ones?|from|names?|dns|exception|lookups?
    `,
  ),
];

type Side = { readonly at: number; readonly told: string };

/** Those that a sentence is about, by labels or addresses. */
function sidesIn(said: string): Side[] {
  const labels = [...said.matchAll(pairs)].map(({ index, 0: label }, at, all) => {
    const from = at === 0 ? 0 : (all[at - 1]?.index ?? 0) + (all[at - 1]?.[0].length ?? 0);
    const lead = said.slice(from, index).replaceAll(/(?:same|this|that|own|its) namespace/giu, '');
    return {
      at: index,
      told: `${/namespaces?(?!\w)/iu.test(lead) ? 'namespaces' : 'pods'} with label ${label.trim()}`,
    };
  });
  const [first, second, ...more] = [...said.matchAll(blocks)];
  if (first === undefined) return labels;
  if (second === undefined) return [...labels, { at: first.index, told: first[0] }];
  const between = said.slice(first.index + first[0].length, second.index);
  if (more.length > 0 || !says(between, unless)) return [];
  return [...labels, { at: first.index, told: `${first[0]} except ${second[0]}` }];
}

/** Whom it is for, and what counts without it, are told in the same breath. */
const more =
  /(?<!\w)(?:by default|(?:must|may|can|should|shall) (?:not|never)|cannot|den(?:y|ies|ied)|block(?:s|ed)?|nothing|nobody (?:may|can)|all (?:other )?traffic|no (?:other )?traffic)(?!\w)|(?<!\w)the (?!same|own|this|that|its)[a-z0-9-]{1,60} namespace(?!\w)|namespace (?!with|that|which|labell|carr|bear|mark|having|may|can|and|or|of)[a-z]/iu;

function reached(said: string): string {
  const [isOut, isIn] = [says(said, outward), says(said, inward)];
  if (isOut === isIn || policy.test(said) || more.test(said)) return said;
  const told = waysIn(said, isOut);
  return told === undefined
    ? said
    : `${/^\s*/u.exec(said)?.[0] ?? ''}${withRest(told.join('. '), said, known)}`;
}

function waysIn(said: string, isOut: boolean): string[] | undefined {
  const doors = doorsIn(said);
  const sides = sidesIn(said).toSorted((a, b) => a.at - b.at);
  const [door, ...others] = doors;
  const isNames = isOut && sides.length === 0 && /(?<!\w)names?(?!\w)|dns|resol/iu.test(said);
  if (isNames && door !== undefined && others.length === 0) return [`Allow egress on ${door.told}`];
  return eachOf(sides, doors, isOut ? 'egress to' : 'ingress from');
}

function doorsIn(said: string): Side[] {
  const plain = said.replaceAll(blocks, (one) => ' '.repeat(one.length));
  return [...plain.matchAll(ports)].map(({ index, 1: before, 2: port = '', 3: after }) => ({
    at: index,
    told: `${(before ?? after ?? 'TCP').toUpperCase()} port ${port}`,
  }));
}

/** Each with the door behind it, or the only one with the only door. */
function eachOf(sides: readonly Side[], doors: readonly Side[], way: string): string[] | undefined {
  if (sides.length === 0 || sides.length !== doors.length) return undefined;
  const isInTurn = sides.every((side, at) => at === 0 || (doors[at - 1]?.at ?? 0) < side.at);
  if (sides.length > 1 && !isInTurn) return undefined;
  return sides.map(({ told }, at) => `Allow ${way} ${told} on ${doors[at]?.told ?? ''}`);
}

/** Whom a policy lets in, and where its pods may go, by who is spoken of, whatever the verbs. */
export const reach: readonly Rewriting[] = [
  ...guarded.map(([said, written]): Rewriting => [said, written, (text) => policy.test(text)]),
  [sentence, (said) => reached(said), (text) => policy.test(text)],
];
