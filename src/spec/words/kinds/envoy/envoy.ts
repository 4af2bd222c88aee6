import type { JsonMap } from '../../../../kernel/json.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf } from '../../merge.ts';
import { phrases, type Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toList } from '../../values.ts';
import type { Meaning } from '../../wish.ts';
import { bootstrapOf } from './bootstrap.ts';

const said = (piece: JsonMap): Meaning => on('Envoy', { pieces: [piece] });
const ip = '["\'`]?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})["\'`]?';
const port =
  '(?::|,? ?(?:on |and |with |at )?(?:the )?port(?: value| number)?{is}|~的?端口(?:为|是|:)?~)(\\d{2,5})(?!\\d)';
const name =
  '["\'`]?(?<![\\w.-])((?!(?:with|that|which|of|and|is|the|a|an|named|called|for|to|uses?|should|has|type|on|in|from|whose|by|at|endpoint|endpoints|cluster|clusters|it|listens?|listener)(?![\\w-]))[A-Za-z][\\w-]{0,60})["\'`]?(?![\\w/]|[.:]\\w)';
const host =
  '["\'`]?(?<![\\w.-])((?!(?:to|port|the|and|on|at|is|of)(?![\\w-]))[a-z0-9][\\w-]{0,60}(?:\\.[\\w-]{1,60}){0,6})["\'`]?';
const path = '["\'`]?(/[\\w./*-]{0,120})["\'`]?';

const listeners: readonly Phrase[] = [
  [
    [
      `admin(?:istration)?(?: interface| server| port| listens?| listening| address| on| at| is|:|=)* ${ip}${port}`,
      `管理(?:接口|端口|地址)(?:监听|在|为|是|:)*~${ip}${port}`,
    ],
    (address = '', number = '') => said({ admin: { address, port: Number(number) } }),
  ],
  [
    [
      `admin(?:istration)?(?: interface| server| listens?| listening| is| on| at|:)* port{is}(\\d{2,5})(?!\\d)`,
      '管理端口(?:为|是|:)?~(\\d{2,5})',
    ],
    (number = '') => said({ admin: { address: '0.0.0.0', port: Number(number) } }),
  ],
  [
    [
      `(?:static )?listen\\w{0,3}(?: on| at| is| address| for| to| that| which| all| addresses| named [\\w-]+| called [\\w-]+|:|=|,)* ${ip}${port}`,
      `监听(?:器)?(?:在|地址|为|是|:)*~${ip}${port}`,
    ],
    (address = '', number = '') => said({ listen: { address, port: Number(number) } }),
  ],
  [
    [
      `listen\\w{0,3}(?: on| at| to| for)*(?: the)? port{is}(\\d{2,5})(?!\\d)(?:[^.;]{0,40}?${ip})?`,
      `监听(?:器)?(?:在|为|是)?~端口(?:为|是|:)?~(\\d{2,5})()`,
    ],
    (number = '', address = '') =>
      said({ listen: { address: address === '' ? '0.0.0.0' : address, port: Number(number) } }),
  ],
  [
    [`listeners?(?: is)? (?:named|called) ${name}`, `名为~${name}~的监听器`],
    (value = '') => said({ listenerName: value }),
  ],
];

const routes: readonly Phrase[] = [
  [
    [
      `(?:uses? |using |with |and |the |as )*["'\`]?([a-z][\\w]{1,40})["'\`]? as (?:the |its )?stat[_ ]?prefix`,
      'stat[_ ]?prefix(?:{is}|~(?:为|是|:)~)["\'`]?([a-z][\\w]{1,40})["\'`]?',
    ],
    (value = '') => said({ statPrefix: value }),
  ],
  [
    [`virtual host(?: is)?(?: named| called|:)* ${name}`, `虚拟主机(?:名?为|:)?~${name}`],
    (value = '') => said({ virtualHost: value }),
  ],
  [
    [
      `(?:for |with |the |all )*domains?(?: is| are|:|=)* ((?:\\[[^\\]]{1,200}\\]|["'\`*\\w.-]{1,60}(?:(?:, ?and |, ?| and )["'\`*\\w.-]{1,60}){0,6}))`,
      '域名(?:为|是|:)?~(["\'`*\\w.-]{1,60})',
    ],
    (list = '') => said({ domains: toList(list.replaceAll(/^\[|\]$/gu, '')) }),
  ],
  [
    [
      `(?:direct response|responds?|returns?)(?: with| of| a| an| the| status| code| http| directly)* (\\d{3})(?:[^.;]{0,30}?body{is}("[^"]{0,300}"|'[^']{0,300}'))?`,
      `(?:直接)?(?:返回|响应)(?:状态码)?~(\\d{3})(?:[^。;]{0,20}?("[^"]{0,300}"))?`,
    ],
    (status = '', body = '') =>
      said({ direct: { status: Number(status), ...(body === '' ? {} : { body: { inline_string: body } }) } }),
  ],
  [
    [
      `(?:path )?prefix(?: of| is|:|=)* ${path}[^.;,]{0,60}?(?:to|->|=>|→)(?: the)?(?: cluster)? ${name}`,
      `(?:requests?|paths?|everything|anything|traffic|routes?|others?)(?: that)?(?: else| start\\w*| begin\\w*| under| for| with| to| the| prefix| path|,? i\\.e\\.|,)* \\(?(?:prefix )?${path}[^.;,]{0,60}?(?:to|->|=>|→)(?: the)?(?: cluster)? ${name}`,
      `(?:前缀(?:为|是)?|以)~${path}~[^。;,]{0,24}?(?:路由|转发|发送|代理)(?:到|至)(?:集群)?~${name}`,
    ],
    (prefix = '', cluster = '') => said({ route: { match: { prefix }, cluster } }),
  ],
  [
    [`(?:exact )?path(?: of| is|:|=)* ${path}[^.;,]{0,60}?(?:to|->|=>|→)(?: the)?(?: cluster)? ${name}`],
    (exact = '', cluster = '') => said({ route: { match: { path: exact }, cluster } }),
  ],
  [
    [
      `(?:rout(?:es?|ed|ing)|prox(?:y|ies|ied)|forwards?|sends?|all requests|all traffic|everything)[^.;]{0,40}?(?:to|->)(?: the)? cluster ${name}`,
      `(?:路由|转发|代理)(?:到|至)(?:集群)~${name}`,
    ],
    (cluster = '') => said({ route: { match: { prefix: '/' }, cluster } }),
  ],
  [
    [
      `(?:prox(?:y|ies|ied)|forwards?|sends?|routes?)(?: every| all| any| the| incoming| requests?| paths?| traffic| it| everything| anything| each| path)* to ${host}(?::| port | on port )(\\d{2,5})`,
    ],
    (address = '', number = '') =>
      said({ route: { match: { prefix: '/' } }, endpoint: { address, port: Number(number) } }),
  ],
  [
    [
      `(?:host[_ ]rewrite(?:[_ ]literal)?|rewrit\\w{1,3} the host(?: header)?(?: to)?){is}${host}`,
      `重写主机(?:头)?(?:为|到)~${host}`,
    ],
    (value = '') => said({ action: { host_rewrite_literal: value } }),
  ],
  [
    [`(?:prefix[_ ]rewrite|rewrit\\w{1,3} (?:the |it |them )?(?:prefix |path )?to|rewritten to){is}${path}`],
    (value = '') => said({ action: { prefix_rewrite: value } }),
  ],
];

const clusters: readonly Phrase[] = [
  [
    ['(?<=[.;,] ?(?:and )?)(?:both|all|each)(?: clusters| of them)?(?= (?:are|is|use|uses|have|has|with))'],
    () => said({ isAll: true }),
  ],
  [
    [
      '(?:cluster )?(?:discovery )?(?:type )?["\'`]?(STATIC|STRICT_DNS|LOGICAL_DNS|EDS|ORIGINAL_DST|strict dns|logical dns)["\'`]?(?: cluster| type| discovery)*',
    ],
    (type = '') =>
      /^static$/u.test(type) ? undefined : said({ cluster: { type: type.toUpperCase().replace(' ', '_') } }),
  ],
  [
    [
      '(?:lb[_ ]?policy|load ?-?balanc(?:ing|er)(?: policy| algorithm)?)?{is}["\'`]?(ROUND_ROBIN|LEAST_REQUEST|RANDOM|RING_HASH|MAGLEV|round[ -]robin|least[ -]request)["\'`]?(?: load balancing| policy)*',
      '(轮询)(?:负载均衡)?',
    ],
    (policy = '') =>
      said({
        cluster: {
          lb_policy: policy === '轮询' ? 'ROUND_ROBIN' : policy.toUpperCase().replaceAll(/[ -]/gu, '_'),
        },
      }),
  ],
  [
    [
      'connect(?:ion)?[_ ]?timeout{is}["\'`]?(\\d{1,5}(?:\\.\\d{1,3})?) ?(?:s|seconds?|秒)["\'`]?',
      '连接超时(?:时间)?(?:为|是|:)?~(\\d{1,5}(?:\\.\\d{1,3})?)~?(?:s|秒)',
    ],
    (seconds = '') => said({ cluster: { connect_timeout: `${seconds}s` } }),
  ],
  [
    [
      `(?:call |name )(?:the |this )?cluster ${name}`,
      `(?:the |an? |one )?clusters?(?: is| should be)?(?: named| called|:)* ${name}`,
      `集群~(?:名?为|叫)?~${name}`,
    ],
    (value = '') => said({ clusterName: value }),
  ],
  [
    [
      `(?:(?:with |at |the |an? |and |or |, |two |three |its )*(?:endpoints?|upstreams?|backends?|address(?:es)?|servers?)(?: are| is| at|:|=)* )?${host}${port}(?! ?as)`,
      `(?:端点|后端|上游|地址)(?:为|是|:)?~${host}${port}`,
      `(?<=[,(、] ?(?:and )?)${host}:(\\d{2,5})(?!\\d)`,
    ],
    (address = '', number = '') => said({ endpoint: { address, port: Number(number) } }),
  ],
];

/** The static configuration of an Envoy, where the words are plain. */
export const envoy: Kind = {
  kind: 'Envoy',
  file: 'envoy.yaml',
  apiVersion: '',
  names: [
    'envoy(?: proxy)?(?: static)?(?: front proxy)? (?:config(?:uration)?|bootstrap|yaml|file)(?: file| yaml)?',
    'envoy(?= (?:should|must|shall|has to|needs to|to) (?:listen|proxy|route|forward)| static| listener)',
    'Envoy~(?:代理)?(?:的)?~?(?:静态)?~?配置',
  ],
  near: ['Envoy'],
  reader: phrases('envoy', { en: 'Envoy', zh: 'Envoy' }, [...listeners, ...routes, ...clusters]),
  body: ({ pieces }) => bootstrapOf(listOf(pieces).map(mapOf)),
};
