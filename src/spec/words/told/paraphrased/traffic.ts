import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?[=:]\s?[\w.-]{1,60}["'\x60]?`;
const pairs = String.raw`${pair}(?:(?:,\s|\sand\s|,\sand\s)${pair}){0,3}`;
const labelled = overLines`
  (?:(?:the\s)?pods?\s)?
  (?:(?:that\s(?:have|carry|are)|with|labell?ed(?:\sas|\swith)?|carrying|having)\s)?(?:the\s)?
  (?:labels?\s)?
`;
const space =
  '["\'`]?(?!(?:the|a|an|all|any|its|their|our|this|that|same)(?![\\w-]))([a-z][a-z0-9-]{0,60})["\'`]?';
/** `(pods with role=frontend, living in a namespace with project=myproject)` */
const inSpace = overLines`
  (?:
    ,?\s(?:and\s)?(?:(?:who|which|that)\s)?(?:are\s|is\s)?(?:also\s)?
    (?:living\s|live\s|running\s|run\s|sitting\s|sit\s|located\s)?(?:in|from|of|inside)\s
    (?:(?:any|a|the|those|an?y)\s)?namespaces?\s
    (?:(?:that\s(?:have|has|is|are)|with|labell?ed(?:\sas|\swith)?|carrying)\s)?(?:the\s)?(?:label\s)?
    (${pair})
  )?
`;
const party = (where: string): string =>
  String.raw`(?:(?:the|our|all|those|these|any|a|an)\s)?(?:(?!namespaces?\s)[a-z][a-z-]{0,20}\s){0,3}?(?:\(${labelled}(${pairs})${where}\)|${labelled}(${pairs}))${where}`;
/** `anything in the namespace monitoring`, `namespaces labelled team=a` */
const spaces = overLines`
  (?:
    (?:the\s)?(?:
      pods|everything|everyone|anything|workloads|whatever\s(?:runs|lives|is)|those|things|traffic
    )\s(?:in|from|of|inside)\s
  )?(?:the\s|any\s|a\s|all\s)?namespaces?\s(?:
    (?:that\s(?:is|are|have|has)|with|labell?ed(?:\sas|\swith)?|carrying|having|called|named)\s
  )?(?:the\s)?(?:label\s)?(?:(${pair})|${space})
`;
const caller = `(?:${party(inSpace)}|${spaces})`;
const reached = party('');

const may = overLines`
  (?:(?:who|which|that)\s)?(?:may|can|could|should|shall|must|is|are|has\sto|have\sto|needs?\sto|to)
  (?:\s(?:only|be|able|allowed|permitted|to|have)){0,4}
`;
const reach = overLines`
  (?:
    talk\s(?:to|with)|speak\s(?:to|with)|reach|access|connect\sto|call|contact|communicate\swith|
    open\sconnections?\sto|get\s(?:through\s)?to|send\s(?:anything|traffic|requests)\sto|query|scrape|
    see|use|hit
  )
`;
const where = String.raw`(?:,?\s(?:in|inside|of)\s(?:the\s)?(?:namespace\s)?${space}(?:\snamespace)?)?`;
const protocol = '(?:TCP|UDP|SCTP)';
const digits = String.raw`(?:port\s|ports\s)?\d{1,5}(?:\s?[/(]\s?${protocol}\)?)?`;
/** `and only over TCP on 80`, `on 9090/TCP`, `port 5432 over TCP` */
const ports = overLines`
  (
    (?:
      [,;]?\s(?:(?:and|but|only|just|over|on|via|through|using|at|the)\s){0,4}\(?(?:
        ${protocol}\s(?:(?:on|at|port|ports)\s){0,2}${digits}|
        ${digits}(?:(?:,\s|\sand\s)${digits}){0,4}(?:,?\s(?:over|via|with|on|using)\s${protocol})?|
        ${protocol}(?=[,\s])
      )\)?
    ){0,3}
  )
`;
const begin = String.raw`(?<=^|[.;:?!]\s|\n)`;
const only = overLines`
  (?:
    (?:
      only|just|solely|nobody\s(?:but|except|other\sthan)|no\sone\s(?:but|except|other\sthan)|
      no-one\s(?:but|except)|nothing\s(?:but|except|other\sthan)|none\s(?:but|except)
    )\s
  )
`;

function asPorts(said = ''): string {
  const known = /TCP|UDP|SCTP/iu.exec(said)?.[0].toUpperCase() ?? 'TCP';
  const all = [...said.matchAll(/\d{1,5}/gu)].map(([one]) => one);
  return all.length === 0 ? '' : ` on ${known} port ${all.join(' and ')}`;
}

type Groups = readonly (string | undefined)[];

const inNamespace = (name: string | undefined): string =>
  name === undefined ? '' : ` in the namespace ${name}`;

const podsOf = (labels: Groups, place: string | undefined): string =>
  `pods with ${labels.join('')}${inNamespace(place)}`;

/** A party is told in brackets or without them, and with or without the namespaces that it may be in. */
const between = (from: Groups, to: string, open: string): string => {
  const [enclosed, home, plain, other, label, name] = from;
  const labels = enclosed ?? plain;
  if (labels !== undefined) {
    const spacesOf = home ?? other;
    const inSpaces = spacesOf === undefined ? '' : ` in namespaces with ${spacesOf}`;
    return `A NetworkPolicy that allows pods with ${labels}${inSpaces} to reach ${to}${asPorts(open)}`;
  }
  const peers = label === undefined ? `pods in the namespace ${name ?? ''}` : `namespaces with ${label}`;
  return `A NetworkPolicy for ${to} that allows traffic from ${peers}${asPorts(open)}`;
};

/** `the workers (tier=worker) and the api (tier=api)` */
const plainParty = party('').replaceAll('(["', '(?:["');
const several = `${plainParty}(?:(?:,|,?\\sand)\\s${plainParty}){1,4}`;

const among = (callers: string, to: string, open: string): string => {
  const peers = callers.match(anyCase(pair)) ?? [];
  return `A NetworkPolicy for ${to} that allows traffic from ${peers.map((one) => `pods with ${one}`).join(' and from ')}${asPorts(open)}`;
};

/** Who may reach whom, and where: the words of a policy that nobody has named yet. */
export const trafficTold: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${begin}${reached}${where}\s(?:(?:should|must|may|shall|will|can)\s)?(?:only\s|just\s)?(?:answers?|serves?|listens?\sto|accepts?|takes?|admits?|lets?\sin|(?:is|be)\sopen\sto)\s
        (?:only|just|no\sone\s(?:but|except)|nobody\s(?:but|except)|no-one\s(?:but|except)|nothing\s(?:but|except))\s(?:(?:traffic|connections|calls|requests)\s)?(?:from\s)?(${several})${ports}
      `,
    ),
    (...[, a, b, place, callers = '', open = '']) => among(callers, podsOf([a, b], place), open),
  ],
  [
    anyCase(`${begin}${only}(${several}),?\\s${may}\\s${reach}\\s${reached}${where}${ports}`),
    (...[, callers = '', a, b, place, open = '']) => among(callers, podsOf([a, b], place), open),
  ],
  [
    anyCase(
      overLines`
        ${begin}(?:whatever|everything|all\sthat|anything)\s(?:(?:that\s)?(?:runs|lives|is)\s)?in\s(?:the\s)?(?:namespace\s)?${space}\s
        (?:must|should|may|can|is|shall)\s(?:not\s)?(?:be\s)?(?:unreachable|reached|closed|shut\soff|reachable|accessed)\s(?:from|for|to|by)\s(?:any\s|all\s|the\s)?other\snamespaces?
      `,
    ),
    'A NetworkPolicy in the namespace $1 for all pods that allows traffic from pods in the same namespace',
  ],
  [
    anyCase(`${begin}${only}${caller},?\\s${may}\\s${reach}\\s${reached}${where}${ports}`),
    (...[, a, b, c, d, e, f, g, h, place, open = '']) =>
      between([a, b, c, d, e, f], podsOf([g, h], place), open),
  ],
  [
    anyCase(
      overLines`
        ${begin}${reached}${where}\s(?:may|can|should|must|shall|are|is)(?:\s(?:only|be|to|just)){0,4}\s(?:reached|reachable|accessed|accessible|contacted|called|talked\sto|open)
        (?:\sonly)?${ports}\s(?:only\s)?(?:by|from|for|to)\s(?:only\s)?${caller}${ports}
      `,
    ),
    (...[, a, b, place, open, c, d, e, f, g, h, late]) =>
      between([c, d, e, f, g, h], podsOf([a, b], place), [open, late].join('')),
  ],
  [
    anyCase(
      overLines`
        ${begin}[A-Za-z][\w-]{0,30}\s(?:sits|lives|runs|is|stays)\sin\s(?:a|the)\snamespace\s(?:that\sis\s)?(?:labell?ed|with)\s(?:the\slabel\s)?(${pair})\s
        and\s${may}\s${reach}\s(?:everything|all(?:\sthe)?\spods|every\spod|anything)${where}${ports}
      `,
    ),
    (...[, label = '', place, open]) =>
      `A NetworkPolicy${place === undefined ? '' : ` in the namespace ${place}`} for all pods that allows traffic from namespaces with ${label}${asPorts(open)}`,
  ],
  [
    anyCase(
      overLines`
        ${begin}(?:(?:and|but)\s)?(?:nothing|nobody|no\sone|no-one)\selse\s
        (?:gets|comes|may\scome|can\scome|may\sget|can\sget|should\sget|is\slet|may\senter|can\senter)(?:\s(?:in|through))?
      `,
    ),
    'deny everything else',
  ],
  [
    anyCase(
      overLines`
        (?:block|den(?:y|ie)|refuse|reject|cut|shut)(?:s|ing)?(?:\soff|\sout)?\s(?:every|each|any|all)\s(inbound|incoming|ingress|outbound|outgoing|egress)\s(?:connections?|traffic|requests?|packets?)
        (?:\s(?:to|for|from|of)\s(?:every|all|each|any)(?:\sof)?(?:\sthe)?\spods?)?
      `,
    ),
    (...[, side = '']) => `denies all ${side} traffic for all pods`,
  ],
  [
    anyCase(
      overLines`
        (?:,?\s(?:and|but|while)\s|,\s)(?:it\s)?(?:(?:should|must|may|will|shall|to)\s)?(?:leav(?:e|es|ing)|keep(?:s|ing)?)\s(?:the\s|all\s)?(?:outbound|outgoing|egress|inbound|incoming|ingress|other)\s
        (?:traffic|connections?|requests?)\s(?:untouched|alone|open|unaffected|unrestricted|as\s(?:it|they)\s(?:is|are))
      `,
    ),
    '',
  ],
];
