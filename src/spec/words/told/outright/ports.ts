import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const name =
  '["\'\x60]?(?!(?:ports?|which|that|and|service|svc|it|its|they|the|an?|one|two|three|target|node|container|tcp|udp|with|on|from|to|of|named|called|namely|incoming|traffic|requests|pods?|nodes?|clients?|balancer)(?![\\w-]))([a-z](?:[a-z0-9-]{0,13}[a-z0-9])?)["\'\x60]?';
const number = '(\\d{2,5})(?![\\w.]*\\d|[\\w:/%-])';
const lead =
  '(?<=(?<![\\w-])(?:ports?|following|namely|ones|service)(?: are| ports?)?: |[,;.(] |(?<![\\w-])(?:and|with|ports?|named|called|namely|has|have|for|the|one|exposes|offers|opens) )(?:(?:one|a|an|the|its|another)(?: (?:first|second|third|other))? )?(?:ports? )?(?:(?:named|called) )?';
const verb =
  '(?:maps?|forwards?|sends?|leads?|takes?|passes|hands?|directs?|routes?|is|has|goes from|listens on|accepts traffic on|is reached (?:on|at))';
const opening = `(?: ?\\(|,? (?:which|that) ${verb} |, (?:mapping|forwarding|sending|leading|taking|directing|routing) |,? (?:and )?whose port is | ${verb} |, |: )(?:(?:the )?(?:service )?port )?(?:is )?`;
const onward =
  '(?:(?:and|is|are|which|it|goes|going|maps?|mapped|forwards?|forwarded|forwarding|sent|leads?|leading|on|traffic|arrives|relays?) ){0,4}';
const target = `(?:,? ?(?:->|=>|→) ?|,? ${onward}(?:on )?to (?:port )?|,? (?:and |with )?(?:whose |the )?(?:container|target) ?port (?:is )?|,? ${onward}(?:on )?to (?:the )?(?:container|target) ?port )`;
const node = `(?:,? (?:and |with |on |at |as |through |via )*(?:whose |the |a )?node ?port (?:is )?|,? (?:and |which )?(?:is )?(?:opened|open|reached|reachable|exposed|published) on the nodes (?:as|at|on) (?:port )?)`;

const told = (...all: readonly (string | undefined)[]): string => {
  const [, own = '', port = '', to = '', onNodes] = all;
  const nodes = typeof onNodes === 'string' ? ` and node port ${onNodes}` : '';
  return `port ${port} named ${own} with target port ${to}${nodes}`;
};

/** `two UDP ports: …` */
const ofAll = /(?<![\w-])(TCP|UDP|SCTP)\sports[:,]?\s[^.\n]{0,300}$/iu;

/** `container port 80 (port name http)`, `container port http (80)` */
const ofContainers: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?<![\\w-])(?:container ?port|port|on) )${number},? \\((?:(?:the|its) )?(?:port )?name:?(?: is| of)? ${name}\\)`,
    ),
    '$1 named $2',
  ],
  [spaced(`(?<=(?<![\\w-])container port )${name} \\(${number}\\)`), '$2 named $1'],
];

/** Each port of a Service whole, whatever it is told with. */
const ofServices: readonly Rewriting[] = (
  [
    // `http, which maps port 80 to target port 3000 on node port 30300`
    [
      spaced(
        `${lead}${name}${opening}${number}${target}${number}(?:(?: (?:of|on) the pods)?${node}${number})?(?:(?<=\\([^()]{0,80})\\))?`,
      ),
      told,
    ],
    // `http accepts traffic on 80, is opened on the nodes as 30300 and forwards to 3000`
    [
      spaced(
        `${lead}${name}${opening}${number}${node}${number}${target}${number}(?:(?<=\\([^()]{0,80})\\))?`,
      ),
      (...[, own = '', port = '', onNodes = '', to = '']) => told('', own, port, to, onNodes),
    ],
    // `metrics is 9100 on the Service, 9101 on the pods and 30910 on the nodes`
    [
      spaced(
        `${lead}${name},? is ${number} (?:both )?on the service(?:,? (?:and )?(?:${number} )?on the pods)?,? (?:and )?${number} on the nodes`,
      ),
      (...[, own = '', port = '', to, onNodes = '']) =>
        told('', own, port, typeof to === 'string' ? to : port, onNodes),
    ],
  ] as const satisfies readonly Rewriting[]
).map(([said, written]): Rewriting => [
  said,
  (...all) => (isName(all) ? `${written(...all)}${protocolOf(all)}` : (all[0] ?? '')),
  isOfService,
]);

/** `a Service named web that maps port 80 to 8080`: what the Service itself is called. */
const ofWhole =
  /(?:service|svc|balancer|node ?port|cluster ?ip|object)(?:,|:|\s-)?(?:\s(?:(?:which|that)\s)?(?:is\s)?(?:named|called|by the name of))?\s$/iu;

function protocolOf(all: readonly string[]): string {
  const [at, words] = [Number(all.at(-2)), all.at(-1) ?? ''];
  const protocol = ofAll.exec(words.slice(Math.max(0, at - 340), at))?.[1];
  return protocol === undefined ? '' : ` and protocol ${protocol.toUpperCase()}`;
}

function isName(all: readonly string[]): boolean {
  const [at, words] = [Number(all.at(-2)), all.at(-1) ?? ''];
  const lead = /^(?:named|called)\s/iu.exec(all[0] ?? '')?.[0] ?? '';
  return !ofWhole.test(`${words.slice(Math.max(0, at - 40), at)}${lead}`);
}

const service = /(?<![\w./-])(?:service|svc|load ?balancer|node ?port)(?![\w/-])/iu;
const others = /(?<![\w-])(?:ingress|route|network ?policy|virtual ?service|gateway|istio)(?![\w-])/iu;

function isOfService(words: string): boolean {
  return service.test(words) && !others.test(words);
}

/** Ports with all that they are told with, and the pods that a Service shall make reachable. */
export const portsOutright: readonly Rewriting[] = [
  // `The pods labelled a=b have to be reachable from outside. Write a Service …`
  [
    spaced(
      `^(?<ahead>[^]{0,400}?)(?<=^|[.!?\\n] ?)(?:the|our|some|all) pods (?:labell?ed|with(?: the labels?)?|carrying(?: the labels?)?) (?<of>[a-z][\\w./-]{0,80}=[^\\s,;]{1,63}(?:(?:, and |, ?| and )[a-z][\\w./-]{0,80}=[^\\s,;]{1,63})*) (?:(?:have|has|need|needs|must|should|shall|are|is|to|be|become|made) ){1,4}(?:reachable|accessible|exposed|available|reached)[^.;]{0,80}\\. (?<rest>[^]{10,1500}?)[.\\s]*$`,
    ),
    (...all) => {
      const { ahead = '', of = '', rest = '' } = all.at(-1) as unknown as Readonly<Record<string, string>>;
      return `${ahead}${rest}. The Service has the selector ${of.replaceAll(/,(?=\S)/gu, ', ')}.`;
    },
    (words) =>
      isOfService(words) &&
      !/image|replica|deployment|stateful|daemon|selector|selects|container/iu.test(words),
  ],
  ...ofContainers,
  ...ofServices,
];
