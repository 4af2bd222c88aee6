import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf } from '../../../spec/words/merge.ts';
import type { Heard } from './clauses.ts';
import { withAt } from './paths.ts';
import { takenInTurn } from './pieces.ts';

const word = '["\'\\x60]?(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'\\x60]?(?![\\w-]|\\.\\w)';
const noService =
  '(?!(?:the|an?|its|this|that|port|service|svc|and|on|at|to|by|with|host|path|it|existing|same|new)(?![\\w-]))';
const path = /(?<![\w.:/-])["'`]?(?<path>\/(?:[\w.~-]+(?:\/[\w.~-]+)*\/?)?)["'`]?(?![\w/-])/u;
const root =
  /(?<root>(?<!\w)(?:(?:the|its|whose)\s)?root(?:\spath)?(?!\w)|(?<!\w)everything(?:\selse)?(?!\w)|根路径)/iu;
const type = /\(?(?<![\w-])(?:path\s?type:?\s?)?(?<type>Prefix|Exact|ImplementationSpecific)(?![\w-])\)?/iu;
const domain = /(?<![\w./-])["'`]?(?<host>(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})["'`]?(?![\w/-]|\.\w)/iu;
const knownHost =
  /(?<known>(?<!\w)(?:(?:the|its|this|that)\s(?:(?:existing|same|present|current|one|given|only)\s)?|(?:existing|same|present|current)\s)host(?:\s?name)?(?!\w)|(?:现有|同一个?|原有|该|这个)的?\s?(?:域名|主机))/iu;
const otherHost = /(?<!\w)(?:new|second|other|another)\shost|新(?:的)?域名|另一个?域名/iu;
const withPort = new RegExp(
  `(?<![\\w./-])${noService}${word.replace('(?![\\w-]|\\.\\w)', '')}:(?<port>\\d{2,5})(?!\\d)`,
  'iu',
);
const services = [
  new RegExp(`(?<!\\w)(?:the\\s)?(?:service|svc)\\s(?:named\\s|called\\s)?${noService}${word}`, 'iu'),
  new RegExp(`(?<![\\w-])(?:the\\s)?${noService}${word}\\s?(?:service|svc|服务)(?!\\w)`, 'iu'),
  new RegExp(`服务\\s?${noService}${word}`, 'iu'),
  new RegExp(
    `(?<!\\w)(?:to|backed\\sby|backend:?|served\\sby|reach(?:es)?|->|→|=>)\\s?${noService}${word}`,
    'iu',
  ),
];
const ports = [
  /(?<!\w)(?:on\s|at\s|with\s)?(?:its\s)?port\s?(?:number\s)?(?<port>\d{2,5})(?!\d)/iu,
  /(?<port>\d{2,5})\s?(?:号)?端口/u,
  /端口\s?(?:为|是)?\s?(?<port>\d{2,5})(?!\d)/u,
];
const pieces = [
  ['host', [domain]],
  ['known', [knownHost]],
  ['name', [withPort]],
  ['path', [path]],
  ['root', [root]],
  ['type', [type]],
  ['port', ports],
  ['name', services],
] as const;
const filler = new RegExp(
  overLines`
    ^(?:
      (?:add|extend|this|that|the|its|an?|ingress|as|follows|requests?|traffic|for|on|at|under|with|to|go|goes|gets?|sent|send|sends|routed?|routes|should|must|has|have|be|is|are|by|of|
      type|paths?|prefix(?:ed)?|one|more|another|new|second|third|hosts?|hostname|domain|which|whose|serves?|served|serve|matched|match|backed|backend|leads?|leading|also|too|and|forward(?:s|ed)?|
      rules?|service|svc|port|please|existing|same|additional|extra|further|everything|all|it|reach|reaches|in|there|starting|begins?|beginning|handled|from|so|then|i|we|want|need)
      (?!\w)|[\s,:，、：()（）"'\x60>→=-]|
      请|在|下|再|也|加|新增|增加|添加|一条|一个|路径|前缀|转发|路由|到|至|的|服务|端口|域名|主机|为|是|用|类型|根|同一个?|现有|该|这个|规则|扩展|给|并|个|条|指向|对应|后端|把|将|请求|走|新
    )*$
  `,
  'iu',
);

type Route = {
  readonly host?: string;
  readonly path: string;
  readonly type: string;
  readonly name: string;
  readonly port: number;
};

/** `/media on the same host goes to media:8090`: a path more, of a host that is there or comes with it. */
export function ledByIngress(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const [at, ...others] = documents.flatMap(({ kind }, index) => (kind === 'Ingress' ? [index] : []));
  const route = at === undefined || others.length > 0 ? undefined : routeIn(clause);
  if (at === undefined || route === undefined) return undefined;
  const rules = withRoute(listOf(mapOf(documents[at]?.['spec'])['rules']).map(mapOf), route);
  return (
    rules && {
      documents: withAt(documents, [at, 'spec', 'rules'], rules),
      value: `${route.host ?? ''}${route.path} → ${route.name}:${route.port}`,
    }
  );
}

/** Behind those of its host; one that leads somewhere already may be meant of another. */
function withRoute(rules: readonly JsonMap[], route: Route): JsonMap[] | undefined {
  const own = rules.findIndex(({ host }) => route.host === undefined || host === route.host);
  const rule = rules[own];
  if (rule === undefined) return [...rules, withPath(present({ host: route.host }), route)];
  const isDoubtful = route.host === undefined && rules.length > 1;
  return isDoubtful || hasPath(rule, route.path)
    ? undefined
    : rules.map((one) => (one === rule ? withPath(one, route) : one));
}

function hasPath(rule: JsonMap, said: string): boolean {
  return listOf(mapOf(rule['http'])['paths']).some((one) => mapOf(one)['path'] === said);
}

function withPath(rule: JsonMap, route: Route): JsonMap {
  const backend = { service: { name: route.name, port: { number: route.port } } };
  const made: JsonMap = { path: route.path, pathType: route.type, backend };
  const paths = listOf(mapOf(rule['http'])['paths']);
  return { ...rule, http: { ...mapOf(rule['http']), paths: [...paths, made] } };
}

/** A clause of which every word is known, with one path, one Service and its port. */
function routeIn(clause: string): Route | undefined {
  const { said, rest } = takenInTurn(clause, pieces);
  const { host, known, name, port, root, type = 'Prefix' } = said;
  const path = said['path'] ?? (root === undefined ? undefined : '/');
  const isOneHost = host === undefined ? !otherHost.test(clause) : known === undefined;
  if (path === undefined || name === undefined || port === undefined) return undefined;
  if (!isOneHost || !filler.test(rest)) return undefined;
  const kind = `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  return { ...present({ host }), path, type: kind, name, port: Number(port) };
}
