import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { does } from './does.ts';
import { nameIn, nameWords, naming, placing, spaceIn, spaceWords } from './pieces.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const host = '(?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}(?!io\\/)[a-z]{2,12}';
const hosts = anyCase(`(?<![\\w./@-])(?:https?://)?(${host})(?![\\w-]|\\.\\w)`);
const path = '/(?:[a-z0-9][\\w./-]{0,80})?';
const routes = anyCase(
  overLines`
    (?<![\w/.-])(?:https?://)?(?<host>${host})?(?<path>${path})(?![\w/-])|(?<![\w./@-])(?<only>${host})(?![\w/-]|\.\w)|
    (?<whole>(?<![\w-])(?:all the rest|everything else|anything else|(?:all|any)(?: the)? (?:other|remaining) (?:requests|traffic|paths)|the root|
    (?:everything|anything)(?! (?:below|under|beneath|that|whose|which|beginning|starting|with|on|at|for|in)))(?![\w-]))
  `.replaceAll(' ', '\\s'),
);
const web = words(
  overLines`
    ingress\w*|requests?|visitors?|whoever|anyone|everybody|users?|browsers?|calls?|calling|traffic|path|paths|host|hosts|
    address|domain|http|https|url|urls|clients|reachable|found at|begins? with|starts? with|encrypted|opens?|visits?|served
  `,
);
const service = anyCase(
  overLines`
    (?<![\w./-])(?:(?:the |a |to |service |svc |backend )*["'\x60]?(?!(?:port|the|with|to|and|path|
    host)(?![\w-]))([a-z][a-z0-9-]{0,60})["'\x60]?(?: service| backend)?(?:,? ?\(?(?:(?:on|at|with|over|its|the|using|which listens on|
    listening on) )*(?:port )?(?:number )?|:)(\d{2,5}))(?![\w.])
  `.replaceAll(' ', '\\s'),
);
const certificate = words('tls|certificates?|certs?|encrypt(?:s|ed|ion)?|https|ssl|secured?|key pair');
const secret = [
  words(
    'secret (?:named |called )?["\'`]?(?!(?:which|that|for|with|is|and|of|in)(?![\\w-]))([a-z][a-z0-9.-]{0,60}[a-z0-9])["\'`]?',
  ),
  words('["\'`]?(?!(?:the|a|this|that|its|tls)(?![\\w-]))([a-z][a-z0-9.-]{0,60}[a-z0-9])["\'`]? secret'),
  words(
    overLines`
      (?:(?:kept|stored|found|there|lies|lie|is|are|held|located|comes?|taken|lives?) (?:in|from)|from|in|by|with|via) ["'\x60]?(?!(?:the|a|
      this|that|secret|namespace)(?![\w-]))([a-z][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?(?= |,|\.|$|;)
    `,
  ),
];
const classes = [
  words(
    overLines`
      (?:ingress ?-?)?(?:class(?:name)?|controller)(?: name)?(?: is| of|:| named| called)? ["'\x60]?(?!(?:that|which|should|is|for|
      and|of|named|called|in|takes?|handles?)(?![\w-]))([a-z][a-z0-9-]{1,30})["'\x60]?
    `,
  ),
  words(
    '(?:the |an? )?["\'`]?(?!(?:the|this|that|ingress|its|a|same|our|an)(?![\\w-]))([a-z][a-z0-9-]{1,30})["\'`]? (?:ingress ?-?)?(?:controller|class)',
  ),
];
const annotation = anyCase(overLines`
  (?<![\w./-])["'\x60]?([a-z][\w.-]{0,60}\.[a-z]{2,10}\/[\w.-]{1,60})["'\x60]?(?:(?:\s(?:
  annotation|(?:has|have) to|be|is|must|should|set to|of|the|value|with|equals?|as|will)){1,6}(?::\s?|\s?=\s?|\s)|
  :\s|\s?=\s?)["'\x60]?([^\s"'\x60,;]{1,80})["'\x60]?
`);
const exact = words('exact(?:ly)?');
const known = [
  does,
  web,
  certificate,
  hosts,
  routes,
  service,
  ...secret,
  ...classes,
  annotation,
  exact,
  ...nameWords,
  ...spaceWords,
  words(
    overLines`
      ports?|services?|backends?|annotat\w+|handled|care|rules?|sent|belongs?|prefix|below|above|beneath|starts?|begins?|beginning|
      depending|kept|stored|two|three|host|class|goes|routed|forwarded|passed|ends|lands|answered|led|leads|directed|secrets?|hits|
      arrives?|comes|those|requests|everything|terminat\w+|underneath|start|name
    `,
  ),
];

/** Which host and path leads to which service. */
export const ingress: ObjectTeller = {
  isBeside: true,
  about: (text) =>
    says(text, web) &&
    says(text, hosts) &&
    says(text, service) &&
    hasPath(text) &&
    !/(?<!\w)(?:image|gateway|istio|mesh|virtual|egress|cidr|replicas|http-?route|prober?|listener|envoy|default backend|container|quota|limit ?-?range)(?!\w)/iu.test(
      text,
    ),
  begins: (text) => {
    const plain = text.replaceAll(annotation, ' ');
    const space = spaceIn(plain);
    const secretName = secretIn(plain);
    const others = [...plain.matchAll(service)].map(([, one = '']) => one.toLowerCase());
    const own = plain.replaceAll(hosts, ' ');
    const [kind] = classIn(plain);
    const name = nameIn(own, [
      ...others,
      ...(kind === undefined ? [] : [kind]),
      ...(secretName === undefined ? [] : [secretName]),
    ]);
    return `An Ingress${naming(name)}${placing(space)}${kind === undefined ? '' : ` with ingressClassName ${kind}`}. ${noted(text)}`;
  },
  tell: (said, { text }) => {
    const plain = said.replaceAll(annotation, ' ');
    const told = [...routesIn(plain, hostsIn(text)), ...tlsIn(plain, hostsIn(text))];
    return withRest(told.map((one) => ` ${one}.`).join(''), withoutName(plain, text), known);
  },
};

function hasPath(text: string): boolean {
  return [...text.matchAll(routes)].some(({ groups }) => groups?.['path'] !== undefined);
}

function hostsIn(text: string): string[] {
  return [
    ...new Set([...text.replaceAll(annotation, ' ').matchAll(hosts)].map(([, one = '']) => one)),
  ].filter((one) => !/\.k8s\.io$|kubernetes\.io$/u.test(one));
}

function classIn(text: string): string[] {
  return classes.flatMap((pattern) => [...text.matchAll(pattern)].map(([, one = '']) => one));
}

function noted(text: string): string {
  return [...text.matchAll(annotation)]
    .map(([, key = '', value = '']) => `The annotation ${key}: ${value.replace(/[.]$/u, '')}. `)
    .join('');
}

function withoutName(said: string, text: string): string {
  const name = nameIn(
    text.replaceAll(hosts, ' '),
    [...text.matchAll(service)].map(([, one = '']) => one.toLowerCase()),
  );
  return name === undefined ? said : said.replaceAll(name, ' ');
}

/** Each path with the service that is told next; in another order only where there are as many of both. */
function routesIn(said: string, all: readonly string[]): string[] {
  const ways = [...said.matchAll(routes)].filter(
    ({ groups }) => groups?.['path'] !== undefined || groups?.['whole'] !== undefined,
  );
  const ends = [...said.matchAll(service)].filter(([, name = '']) => !/^(?:port|on|at|and|or)$/iu.test(name));
  const type = says(said, exact) ? ' (pathType Exact)' : '';
  return routed(ways, ends).map(([{ index, groups = {} }, [, to = '', port = '']]) => {
    const spoken = groups['host'] ?? hostsIn(said.slice(0, index)).at(-1) ?? all[0];
    return `host ${spoken ?? ''}, path ${groups['path'] ?? '/'}${type} to the service ${to} at port ${port}`;
  });
}

type Route = readonly [way: RegExpMatchArray, end: RegExpMatchArray];

function routed(ways: readonly RegExpMatchArray[], ends: readonly RegExpMatchArray[]): Route[] {
  const before = ends.map(({ index: end = 0 }, at) =>
    ways.filter(({ index = 0 }) => index < end && index > (ends[at - 1]?.index ?? -1)),
  );
  const isInTurn = before.every((some) => some.length > 0) && before.flat().length === ways.length;
  if (isInTurn) return ends.flatMap((end, at) => pathsOf(before[at] ?? []).map((way): Route => [way, end]));
  return ways.length === ends.length
    ? ways.flatMap((way, at) => ends.slice(at, at + 1).map((end): Route => [way, end]))
    : [];
}

/** `everything else, that is, /`: told twice. */
function pathsOf(ways: readonly RegExpMatchArray[]): readonly RegExpMatchArray[] {
  const paths = ways.filter(({ groups }) => groups?.['path'] !== undefined);
  return paths.length > 0 ? paths : ways.slice(0, 1);
}

function secretIn(text: string): string | undefined {
  return text
    .split(/[.;](?=\s|$)/u)
    .filter((one) => says(one, certificate))
    .flatMap((one) =>
      secret.flatMap((pattern) => [...one.replaceAll(hosts, ' ').matchAll(pattern)].map(([, name]) => name)),
    )[0];
}

function tlsIn(said: string, all: readonly string[]): string[] {
  const name = says(said, certificate) ? secretIn(said) : undefined;
  const own = hostsIn(said);
  return name === undefined
    ? []
    : [`TLS for ${(own.length > 0 ? own : all).join(' and ')} with the secret ${name}`];
}
