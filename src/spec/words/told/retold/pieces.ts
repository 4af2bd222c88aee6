import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { words } from './teller.ts';

export const cidr = String.raw`\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}`;
/** `app=web`, `app: web`, in quotes or not. */
export const pair = overLines`
  (?!(?:
    incoming|outgoing|inbound|outbound|ingress|egress|tcp|udp|in|out|from|to|labels?|selector|name|namespace|host|type|verbs|
    resources|services?|ports?|backends?|pods|ways?|following|rules?|one|two
  ):\s)["'\x60]?[a-z][\w./-]{0,80}["'\x60]?(?:\s?=\s?|:\s)["'\x60]?(?!\d{1,3}\.\d|(?:
    with|the|an?|it|its|they|in|for|from|to|on|at|by|if|when|requests|those|only|all|both|each|one|this|that
  )(?![\w.-]))[a-z0-9][\w.-]{0,62}(?<![.])["'\x60]?
`;
export const pairs = anyCase(`(?<![\\w./-])${pair}(?![\\w/])`);
const own = String.raw`[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?`;
const named = anyCase(
  overLines`
    (?<![\w./-])(?<!port \d{2,5}(?: is|,)? )(?:named|called|titled|dubbed|(?:going|goes|go) by|known as|(?:under|by|with|has|gets|carries|bears|
    takes) (?:the|a) name(?: of)?|name(?: it| this| that)?(?: is|:)?|call (?:it|this|that)|name (?:is|will be|
    should be)) ["'\x60]?(${own})["'\x60]?(?![\w/=:])
  `.replaceAll(' ', '\\s'),
);
const hyphened = /(?<![\w./=:@-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?![\w/=:@]|\.\w|-)/gu;
/** `a load balancer, "web",`: told beside what it is of. */
const apart = anyCase(
  overLines`
    (?<=(?:service|balancer(?: of the cloud)?|volume|claim|task|job|object|policy|budget|role|quota|range|scaler|program|
    application|app|map|secret),\s)["'\x60](${own})["'\x60](?=[.,;]|\s|$)|(?<=(?:balancer of the cloud|
    load balancer),\s)(?!${'the|a|an|it|which|that'})([a-z][a-z0-9-]{1,60})(?=[.,;]|$)
  `,
);
const noName = /^(?:it|the|this|that|its|a|an|in|for|and|name|of|as|by)$/u;

/** What one thing is called: behind a word that says so, else the only word that is written as names are. */
export function nameIn(own: string, known: readonly string[] = []): string | undefined {
  const text = own.replaceAll(pairs, ' ');
  const said = [...text.matchAll(named)]
    .map(([, one = '']) => one.toLowerCase())
    .find((one) => !noName.test(one) && !known.includes(one));
  if (said !== undefined) return said;
  const beside = [...text.matchAll(apart)]
    .map(([, one, other]) => one ?? other ?? '')
    .find((one) => !noName.test(one) && !known.includes(one));
  if (beside !== undefined) return beside;
  const written = [...new Set(text.match(hyphened))].filter((one) => !known.includes(one));
  const sure = written.filter((one) => !plain.test(one));
  return sure.length <= 1 && written.length > 0 ? (sure[0] ?? onlyOf(written)) : undefined;
}

function onlyOf(list: readonly string[]): string | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** What people write with a hyphen in any text. */
const plain = new RegExp(
  overLines`
    ^(?:
      well|so|self|non|pre|post|re|co|multi|cross|on|up|end|read|write|cluster|follow|high|low|long|short|first|second|third|one|two|
      three|in|by|real|full|part|built|ready|out|off|no|auto|sub|anti|node|control|load|round|time|day|names?|same|half
    )-[a-z]+(?:-[a-z]+)?$
  `,
  'u',
);

const noSpace = overLines`
  of|for|is|and|the|with|this|that|same|an?|our|its|each|every|one|any|all|own|pods?|place|front|marked|labell?ed|carrying|
  bearing|called|named|whose|which|to|in|it|cluster|which|on
`;
const space = `["'\\x60]?(?!(?:${noSpace})(?![\\w-]))(${own})["'\\x60]?`;
const spaces = [
  words(`(?:in|of|for|within|inside|into|to|from)(?: the| our)? namespace (?:named |called )?${space}`),
  words(`(?:in|of|for|within|inside|into|to)(?: the| our)? ${space} namespace(?:'s)?`),
  words(`namespace(?: is|:)? ${space}`),
  words(`namespace,? (?:which is |that is )?(?:named|called) ${space}`),
  words(`in ${space}(?= \\()`),
  words(`(?:config ?maps|pods|deployments|secrets|services|everything|jobs) in ${space}(?=[.,;]|$)`),
  words(
    `(?:lives?|living|located|sits?|resides?|deployed|placed|runs?)(?: [a-z]{2,8})? (?:in|into|inside) ${space}`,
  ),
];

/** The namespace that is spoken of. */
export function spaceIn(text: string): string | undefined {
  return spaces.flatMap((pattern) => [...text.matchAll(pattern)].map(([, one]) => one))[0];
}

export const spaceWords: readonly RegExp[] = spaces;
export const nameWords: readonly RegExp[] = [named];

/** `named x in the namespace y`. */
export function calledIn(text: string, known: readonly string[] = []): string {
  const space = spaceIn(text);
  const name = nameIn(text, space === undefined ? known : [...known, space]);
  return naming(name) + placing(space);
}

/** ` named x`, where it has a name. */
export function naming(name: string | undefined): string {
  return name === undefined ? '' : ` named ${name}`;
}

/** ` in the namespace x`, where it has one. */
export function placing(space: string | undefined): string {
  return space === undefined ? '' : ` in the namespace ${space}`;
}
