import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { does } from './does.ts';
import { calledIn, cidr, nameWords, pair, pairs, spaceWords } from './pieces.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const guards = words(
  overLines`
    fire-?wall|shield(?:s|ed|ing)?|protect(?:s|ed|ing|ion)?|guard(?:s|ed)?|isolat\w+|lock(?:s|ed)?(?: down)?|fenc\w+|wall(?:s|
    ed)?(?: off)?|restrict\w*|secured?|network (?:rules?|access|traffic)|network[- ]?polic(?:y|ies)|netpol
  `,
);
const traffic = words(`${cidr}|tcp|udp|sctp|incoming|inbound|outgoing|outbound|ingress|egress`);
const inward = overLines`
  incoming|inbound|ingress|(?:be )?(?:contacted|reached|called|accessed|addressed|talked to|spoken to|connected to|approached)|
  reachable|accessible|accepts?|receives?|admits?|lets? in|comes? in|enters?|gets? in|listens? to|open (?:to|for)
`;
const outward = overLines`
  outgoing|outbound|egress|themselves|itself|leav(?:es?|ing)|go(?:es|ing)? out|(?:they|it) (?:may|can|must|should|
  are allowed to|is allowed to)(?: only| just| in turn)? (?:talk|speak|connect|reach|call|send|open|contact|access|use)|
  towards?|(?<=(?:and|but),? )(?:may|can|must|should|are (?:allowed|permitted) to|is (?:allowed|permitted) to)(?: only| just| also| solely| then)? (?:talk|
  speak|connect|reach|call|send|open|contact|access|establish|initiate)(?! (?:to )?(?:them|it|these|those)(?!\w))
`;
const ways = anyCase(
  `(?<![\\w-])(?:(?<inward>${inward})|(?<outward>${outward}))(?![\\w-])`.replaceAll(' ', '\\s'),
);
const except = anyCase(
  overLines`
    (${cidr})(?:[^.;\d]{1,40}?)(?:outside|except\w*|exception|but|without|minus|excluding|leaving|apart|save|
    other than)(?: of| for| the| range| from| out| part| subnet| block| not| in| addresses)*\s(${cidr})
  `.replaceAll(' ', '\\s'),
);
const block = new RegExp(cidr, 'gu');
const ports = /(?<![\w./:=-])(?:port\s)?(\d{1,5})(?![\w/=:-]|[.]\d)/giu;
const known = [
  does,
  guards,
  ways,
  except,
  block,
  pairs,
  ports,
  ...nameWords,
  ...spaceWords,
  words(
    overLines`
      tcp|udp|sctp|ports?|namespaces?|pods?|address(?:es)?|range|neighbou?rs|anything|everything|else|block(?:ed|s)?|den(?:y|ied|
      ies)|traffic|connections?|marked|labell?ed|labels?|carrying|bearing|talk|speak|connect|reach|nobody|allow|databases?|
      exception|subnet|ip|network|rules?|by
    `,
  ),
];

/** The labels of another object are none of the pods that are guarded. */
const ofOthers =
  /(?<=^|[.;]\s?)[^.;]{0,60}(?<!(?:in|of|within|from|for|into|inside)\s(?:the\s|an?\s)?)(?<![\w-])(?:namespace|config\s?-?map|secret)\s(?:(?:named|called)\s)?["'`]?[a-z][^.;]{0,200}(?:\sas\s(?:its|the|an?)\slabels?|labell?ed)[^.;]{0,100}(?:[.;]|$)/giu;

type Way = { readonly inward: boolean; readonly said: string; readonly isDenied: boolean };

/** Who may reach whom, by which side is spoken of and what is told behind it. */
export const networkPolicy: ObjectTeller = {
  isBeside: true,
  about: isWall,
  begins: (text) => {
    const [before = ''] = text.replaceAll(ofOthers, '').split(ways);
    const [label] = (says(before, pairs) ? before : '').match(pairs) ?? [];
    return `A NetworkPolicy${calledIn(text)}${label === undefined ? '' : ` for pods with ${label}`}. `;
  },
  tell: (said) => {
    const told = waysOf(said).flatMap(toldWay);
    if (told.length > 0) return withRest(` ${told.join('. ')}`, said, known);
    return says(said, guards) || says(said, nothing) ? withRest('', said, known) : undefined;
  },
};

/** `must only accept`, `may only be reached`. */
const sealed = words(
  '(?:only|solely|exclusively|just)(?: be| from| to)? (?:accept\\w*|receiv\\w+|reach\\w*|contact\\w*|initiat\\w+|open\\w*|talk\\w*|connect\\w*|access\\w*|admit\\w*)',
);
const nothing = words('anything else|everything else|all other|nothing else|nobody else|no one else');

function isWall(text: string): boolean {
  if (
    /(?<!\w)(?:image|istio|mesh|ingress\s(?:named|called|class|controller)|replicas|load\s?balancer)(?!\w)/iu.test(
      text,
    )
  )
    return false;
  return (
    (says(text, guards) || says(text, sealed)) && says(text, traffic) && says(text, pairs) && says(text, ways)
  );
}

/** Each side with what is told of it. */
function waysOf(said: string): Way[] {
  const found = [...said.matchAll(ways)].map(({ index, groups }) => ({
    index,
    inward: groups?.['inward'] !== undefined,
  }));
  const turns = found.filter((one, at) => at === 0 || found[at - 1]?.inward !== one.inward);
  return turns.map(({ index, inward }, at) => ({
    inward,
    said: said.slice(index, turns[at + 1]?.index),
    isDenied: denied.test(said.slice(turns[at - 1]?.index ?? 0, index)),
  }));
}

/** Whatever is told of a side, it is denied, and nobody is left out. */
const denied =
  /(?:not|no|never|neither|den(?:y|ies|ied)|block\w*|forbid\w*|prohibit\w*|reject\w*|refus\w+)(?:\s[a-z]{2,10}){0,4}\s?$/iu;
const butSome = /(?<!\w)(?:else|other|except\w*|only|unless|but|apart|without)(?!\w)/iu;

function toldWay({ inward: isIn, said, isDenied }: Way): string[] {
  const peers = peersOf(said, isIn ? 'from' : 'to');
  const open = portsOf(said);
  if (peers.length === 0 && open === '')
    return isDenied && !butSome.test(said) ? [`Denies all ${isIn ? 'ingress' : 'egress'} traffic`] : [];
  return [`Allow ${isIn ? 'ingress' : 'egress'}${open}${peers.length === 0 ? '' : ` ${peers.join(' or ')}`}`];
}

const peer = anyCase(
  `(?<![\\w./-])(?:(?<block>${cidr})|namespaces?(?:\\s[a-z]{2,10}){0,3}\\s(?<space>${pair})|(?<pods>${pair}))`,
);

function peersOf(said: string, side: string): string[] {
  const without = new Map([...said.matchAll(except)].map(([, whole = '', part = '']) => [whole, part]));
  const parts = new Set(without.values());
  return [...said.matchAll(peer)].flatMap(({ groups = {} }) => {
    const { block: range, space, pods } = groups;
    if (range !== undefined && parts.has(range)) return [];
    const less = range === undefined ? undefined : without.get(range);
    if (range !== undefined)
      return [`${side} the CIDR ${range}${less === undefined ? '' : ` except ${less}`}`];
    return [space === undefined ? `${side} pods with ${pods ?? ''}` : `${side} namespaces with ${space}`];
  });
}

function portsOf(said: string): string {
  const protocol = /(?<!\w)(?:udp|sctp)(?!\w)/iu.exec(said)?.[0].toUpperCase() ?? 'TCP';
  const found = [...said.replaceAll(peer, ' ').matchAll(ports)].map(([, one]) => one ?? '');
  return found.length === 0 ? '' : ` on ${protocol} ${found.join(' and ')}`;
}
