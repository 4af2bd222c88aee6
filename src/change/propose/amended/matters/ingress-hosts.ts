import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import { taken, takenInTurn, type Said } from '../pieces.ts';
import type { Matter, Read } from './matter.ts';
import { onlyOf } from './only.ts';

const host =
  /(?:(?:the|an?)\s)?(?:(?:host(?:\s?names?)?|主机名?|域名)\s?(?:为|是|：)?\s?)?["'`]?(?<![\w./-])(?<host>(?:\*\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,12})["'`]?(?![\w./-]*\/)(?![\w-])/giu;
const secret = [
  /(?:secret|密钥)\s?(?:called\s|named\s|is\s|名为|为)?\s?["'`]?(?<secret>[a-z0-9][\w.-]*\w)["'`]?/iu,
  /["'`]?(?<![\w./-])(?<secret>[a-z0-9][\w-]*\w)["'`]?\s(?:as\s(?:the|its)\s)?(?:TLS\s)?secret/iu,
];
const backends = [
  /(?:port\s)(?<port>\d{2,5})\s(?:of|on)\s(?:the\s)?(?:service\s|svc\s)?["'`]?(?<service>[a-z][a-z0-9-]{0,60})["'`]?/iu,
  /(?:service|svc|服务|backend|后端)\s?(?:called\s|named\s|名为)?\s?["'`]?(?<service>[a-z][a-z0-9-]{0,60})["'`]?\s?(?::|,?\s?(?:(?:at|on|with|and|its|the)\s)*ports?\s?:?\s?|的\s?(?:端口)?\s?)\s?(?<port>\d{2,5})(?!\w)(?:\s?端口)?/iu,
  /(?<![\w.-])(?<service>[a-z][a-z0-9-]{0,60}):(?<port>\d{2,5})(?!\w)/iu,
];
const path =
  /(?:(?:on|at|under|with|for)\s(?:the\s)?)?(?:paths?|prefix|路径|前缀)?\s?(?:为|是|:)?\s?["'`]?(?<![\w.:])(?<path>\/[\w./-]*)["'`]?/iu;
const type =
  /(?:of\s(?:the\s)?type\s|path\s?type:?\s)?["'`]?(?<type>Prefix|Exact|ImplementationSpecific)["'`]?|(?<type>prefix)/u;
const secured = /(?<!\w)(?:TLS|https|certificates?)(?!\w)|证书/iu;
const all = /(?<!\w)(?:both|all|every|each|two|old\s(?:host|one)[^.;]{0,30}new)(?!\w)|两个|所有|全部|都/iu;

/** Two hosts are told of, and what is said of which is not clear. */
const present =
  /(?<!\w)(?:current|existing|same|present|first)\s(?:host|one|domain)(?!\w)|现有(?:的)?(?:域名|主机)/iu;

function isUnclear(text: string): boolean {
  return present.test(text) && !all.test(text);
}

/** A host that joins those of an Ingress, and the certificate of all of them. */
export const ingressHosts: Matter = {
  about: /host|TLS|https|certificate|主机|域名|证书|[a-z0-9-]+\.[a-z]{2,12}(?![\w/.-])/iu,
  words: overLines`
    hosts?|host\s?names?|rules?|requests?|traffic|ingress|services?|svc|backends?|ports?|paths?|prefix|TLS|https|certificates?|cert|secrets?|terminated?|termination|routed?|served?|names?|added|wildcard|second|another|used?|using|
    主机|域名|请求|流量|转发|服务|端口|路径|证书|启用|密钥|规则|后端|第二个|新增|增加|添加|用|中的|w/
  `,
  read(text, documents) {
    const ingress = onlyOf('Ingress', documents);
    if (ingress === undefined || isUnclear(text)) return undefined;
    const told = hostsIn(text, ingress);
    const sure = certificateIn(told.rest);
    const [fresh, ...more] = told.news;
    if (sure === undefined || more.length > 0) return undefined;
    const routed = withRule(fresh, sure.rest, documents);
    if (routed === undefined) return undefined;
    if (sure.secretName === undefined) return fresh === undefined ? undefined : { ...routed, value: fresh };
    const isOfAll = all.test(text) || told.named.length === 0;
    const hosts = isOfAll ? [...told.known, ...told.news] : told.named;
    return withCertificate({ hosts, secretName: sure.secretName }, routed);
  },
};

/** Those that are named, of which some are there. */
function hostsIn(text: string, ingress: JsonMap) {
  const known = listOf(mapOf(ingress['spec'])['rules']).map((one) => spelt(mapOf(one)['host']));
  const named = [...new Set(Array.from(text.matchAll(host), ({ groups }) => groups?.['host'] ?? ''))];
  const rest = text.replaceAll(host, ' ').replace(/(?<![\w-])w\//u, ' ');
  return { known, named, news: named.filter((one) => !known.includes(one)), rest };
}

/** Who speaks of a certificate says where it is, or is not understood. */
function certificateIn(text: string): { readonly secretName?: string; readonly rest: string } | undefined {
  if (!secured.test(text)) return { rest: text };
  const { said, rest } = takenInTurn(text.replace(/(?<!\w)TLS\s(?=secret)/iu, ''), [['secret', secret]]);
  return said['secret'] === undefined ? undefined : { secretName: said['secret'], rest };
}

type Routed = { readonly documents: readonly JsonMap[]; readonly rest: string };

function withRule(name: string | undefined, text: string, documents: readonly JsonMap[]): Routed | undefined {
  if (name === undefined) return { documents, rest: text };
  const found = backends.map((one) => taken(text, one)).find((one) => one !== undefined);
  if (found === undefined) return undefined;
  const at = takenInTurn(found.rest, [
    ['path', [path]],
    ['type', [type]],
  ]);
  const spec = mapOf(documents[0]?.['spec']);
  const rules = [
    ...listOf(spec['rules']),
    { host: name, http: { paths: [pathOf({ ...found.said, ...at.said }, spec)] } },
  ];
  return { documents: withAt(documents, [0, 'spec', 'rules'], rules), rest: at.rest };
}

/** As those that are there, where it is not told. */
function pathOf({ service, port, path: said, type: sort }: Said, spec: JsonMap): JsonMap {
  const [first] = listOf(mapOf(mapOf(mapOf(listOf(spec['rules'])[0])['http']))['paths']).map(mapOf);
  const named =
    sort === undefined
      ? spelt(first?.['pathType'] ?? 'Prefix')
      : `${sort.slice(0, 1).toUpperCase()}${sort.slice(1)}`;
  return {
    path: said ?? '/',
    pathType: named,
    backend: { service: { name: service, port: { number: Number(port) } } },
  };
}

function withCertificate(
  { hosts, secretName }: { readonly hosts: readonly string[]; readonly secretName: string },
  { documents, rest }: Routed,
): Read {
  const now = listOf(mapOf(documents[0]?.['spec'])['tls']).map(mapOf);
  const others = now.filter((one) => !listOf(one['hosts']).some((own) => hosts.includes(spelt(own))));
  const tls = [...others, { hosts, secretName }];
  return { documents: withAt(documents, [0, 'spec', 'tls'], tls), value: `tls: ${hosts.join(', ')}`, rest };
}
