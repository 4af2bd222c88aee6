import type { Json, JsonMap } from '../../../../kernel/json.ts';
import type { Kind } from '../../kind.ts';
import { isMap, listOf, mapOf, scalar, textOf } from '../../merge.ts';
import { tellsOf, toldOf } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

const port = { number: 'int', name: 'text', protocol: 'HTTP|HTTPS|GRPC|HTTP2|MONGO|TCP|TLS' };
const portWords = {
  number: ['port(?: number)?(?= \\d)', '端口(?:号)?(?=\\s?\\d)'],
  protocol: ['协议', '(?<=port ["\'`]?\\d{1,5}["\'`]?)(?: \\(|/| over | as | using )'],
  'ports.name': ['(?<=\\d,? ?\\(?)(?:named|called)', '(?<=\\d[^.;]{0,40})(?:and )?(?:the )?(?:port )?name'],
  'port.name': ['(?<=\\d,? ?\\(?)(?:named|called)', '(?<=\\d[^.;]{0,40})(?:and )?(?:the )?(?:port )?name'],
};

/** A name of the internet says that it is one. */
const address =
  '["\'`]?(?<![\\w@./-])((?:\\*\\.)?[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){0,4}\\.(?:com|org|net|io|dev|cn|local|internal|cloud|app|eu|de|uk|co))["\'`]?(?![\\w/-]|\\.\\w)';

export const serviceEntry: Kind = {
  kind: 'ServiceEntry',
  example: 'for the host api.example.com on port 443 with protocol TLS',
  apiVersion: 'networking.istio.io/v1',
  names: [spelled('ServiceEntry'), '服务条目'],
  tells: tellsOf(
    'ServiceEntry',
    {
      spec: {
        hosts: 'list',
        addresses: 'list',
        ports: [port],
        location: 'MESH_EXTERNAL|MESH_INTERNAL',
        resolution: 'DNS|STATIC|NONE|DNS_ROUND_ROBIN',
        endpoints: [{ address: 'text' }],
        exportTo: 'list',
      },
    },
    {
      turns: [
        [
          `(?:(?:for|to|of|the|reach|access|calls?|makes?|makes? available|external|services?|host|api|domain|at|register(?:s|ing)?|open(?:s|ing)?|hosts?|is|are|对|为|使|主机) ?)*${address}`,
          (host = '') => toldOf('ServiceEntry', 'hosts', [host]),
        ],
      ],
      says: {
        ...portWords,
        hosts: [
          '主机',
          '(?:access|calls?|traffic|requests?|for|to|of|reach|the|external|services?|api|at|domain)(?: (?:to|for|of|the|external|services?|api|at|domain|host))*(?= ["\'`]?(?:\\*\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|io|dev|cn|local)(?![\\w/]))',
        ],
        location: ['位置'],
        resolution: ['resolved (?:by|via|with)', '解析(?:方式)?'],
      },
      asides: [
        [
          [
            '(?:is |lies |stands )*(?:outside (?:of )?|external to )(?:the )?mesh',
            'mesh[ -]external',
            '(?:在)?网格(?:之)?外部?',
          ],
          'location',
          'MESH_EXTERNAL',
        ],
        ['(?:is |lies |stands )*(?:inside (?:of )?|internal to )(?:the )?mesh', 'location', 'MESH_INTERNAL'],
      ],
    },
  ),
  completed: (body) => {
    const told = mapOf(body['spec']);
    const hosts = [...new Set(listOf(told['hosts']))];
    const spec: JsonMap = { ...told, ...(hosts.length > 0 && { hosts }) };
    return spec['ports'] === undefined
      ? { ...body, spec }
      : {
          ...body,
          spec: {
            ...spec,
            ports: listOf(spec['ports']).map((one) => (isMap(one) ? named(one, listOf(spec['ports'])) : one)),
          },
        };
  },
};

/** Every port of an entry has a name, by which Istio knows what it speaks; of several alike, the number too. */
function named(one: JsonMap, all: readonly Json[]): JsonMap {
  const protocol = textOf(one['protocol']) ?? 'TCP';
  const alike = all.filter((other) => mapOf(other)['protocol'] === one['protocol']);
  const name = [protocol.toLowerCase(), ...(alike.length > 1 ? [scalar(one['number'])] : [])].join('-');
  return { name, protocol, ...one };
}

export const sidecar: Kind = {
  kind: 'IstioSidecar',
  written: 'Sidecar',
  apiVersion: 'networking.istio.io/v1',
  names: [
    'istio ?sidecars?(?: (?:resource|configuration|config|object))?(?! ?-?(?:containers?|prox(?:y|ies)|inject\\w*))',
    'sidecar (?:resource|configuration|config|object)(?= (?:named|called|in|for|that|with)(?!\\w))',
    '(?<=istio[^]{0,400}(?:an?|the|一个|名为~?[\\w-]{1,40}~?的)~)sidecar(?! ?-?(?:containers?|prox(?:y|ies)|inject\\w*)|容器|代理|注入)',
  ],
  tells: tellsOf(
    'IstioSidecar',
    {
      spec: {
        workloadSelector: { labels: 'pairs' },
        ingress: [{ port, defaultEndpoint: 'text' }],
        egress: [{ hosts: 'list' }],
        outboundTrafficPolicy: { mode: 'REGISTRY_ONLY|ALLOW_ANY' },
      },
    },
    {
      says: {
        ...portWords,
        labels: [
          '(?:(?:for|of|to|on|applies|the|all|workloads?|pods?|selector|select(?:s|ing)|with|labell?ed|labels?|matching) )+(?=["\'`]?[\\w./-]+[=:])',
        ],
        hosts: [
          '(?:egress|outbound|traffic|only|may|can|should|reach|calls?|to|allow(?:s|ing|ed)?|restrict(?:s|ing|ed)?|limit(?:s|ing|ed)?|services|the|in|hosts?|configur(?:es|ing)|is)(?: (?:egress|outbound|traffic|only|may|can|reach|calls?|to|allowed|restricted|limited|services|the|in|hosts?|is|be))*:?(?= ["\'`[]{0,2}[\\w.*-]+/[*\\w])',
        ],
      },
    },
  ),
};

export const telemetry: Kind = {
  kind: 'Telemetry',
  apiVersion: 'telemetry.istio.io/v1',
  names: [
    'telemetry(?=,? (?:named|called|with the name|name it|should be called) )',
    '(?<=^(?:create |define |write |apply |新建 ?)?)telemetry(?=,? ?(?:名为 ?)?[a-z][\\w-]{0,60}$)',
    '(?<=(?:的|一个) ?)telemetry(?= ?(?:,|$))',
    'istio telemetr(?:y|ies)(?: (?:resource|object|api))?',
    'telemetry (?:resource|object)',
    '(?<=(?:^|[.;:\\n] ?|an? |the ))telemetry(?= [a-z][\\w-]{1,40}(?: in|,|:)[^\\n]{0,120}(?:tracing|sampling|access ?-?log|istio))',
    '(?<=(?:^|[.;:\\n] ?|an? |the ))telemetry(?= (?:named |called )?[a-z][\\w-]{1,40} (?:in |namespace |ns )[^\\n]{0,120}(?:tracing|sampling|access ?-?log|istio))',
  ],
  tells: tellsOf(
    'Telemetry',
    {
      spec: {
        selector: { matchLabels: 'pairs' },
        tracing: [
          { providers: [{ name: 'text' }], randomSamplingPercentage: 'share', disableSpanReporting: 'bool' },
        ],
        accessLogging: [{ providers: [{ name: 'text' }], disabled: 'bool', filter: { expression: 'free' } }],
        metrics: [{ providers: [{ name: 'text' }] }],
      },
    },
    {
      says: {
        matchLabels: [
          '(?:(?:for|of|to|on|applies|the|all|workloads?|pods?|selector|select(?:s|ing)|with|labell?ed|labels?|matching) )+(?=["\'`]?[\\w./-]+[=:])',
        ],
        randomSamplingPercentage: [
          '(?:random )?(?:trace )?sampling(?: (?:rate|percentage|percent|set))?',
          '(?:samples?|sampling|traces?|tracing)(?= \\d)',
          '采样率?',
        ],
        providers: [
          '(?:(?:tracing|logging|access|log|metrics|the|using|with) )*providers?',
          '(?:(?:with|through|via|using|by|the) )+(?=[\\w-]{2,40} provider)',
        ],
        tracing: ['trac(?:es?|ing)', '追踪|跟踪'],
        accessLogging: ['access ?-?log(?:s|ging)?', '访问日志'],
        metrics: ['指标'],
      },
      asides: [
        [
          "(?:enabl(?:es?|ing) |turn(?:s|ing)? on )?(?:envoy(?:'s)? )?access ?-?log(?:s|ging)?(?: (?:for|in) the (?:whole|entire) mesh| mesh-?wide)?(?=[^.;\\n]{0,160}provider)",
          'accessLogging',
          [{}],
        ],
      ],
    },
  ),
};
