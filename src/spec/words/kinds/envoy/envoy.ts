import { overLines } from '../../../../kernel/over-lines.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf } from '../../merge.ts';
import { phrases, type Phrase } from '../../phrase.ts';
import { bootstrapOf } from './bootstrap.ts';
import { host, ip, name, port, said } from './phrases.ts';
import { routes } from './routes.ts';

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

const clusters: readonly Phrase[] = [
  [
    ['(?<=[.;,] ?(?:and )?)(?:both|all|each)(?: clusters| of them)?(?= (?:are|is|use|uses|have|has|with))'],
    () => said({ isAll: true }),
  ],
  [
    [
      overLines`
        (?:cluster )?(?:discovery )?(?:type )?["'\x60]?
        (STATIC|STRICT_DNS|LOGICAL_DNS|EDS|ORIGINAL_DST|strict dns|logical dns)["'\x60]?
        (?: cluster| type| discovery)*
      `,
    ],
    (type = '') =>
      /^static$/u.test(type) ? undefined : said({ cluster: { type: type.toUpperCase().replace(' ', '_') } }),
  ],
  [
    [
      overLines`
        (?:lb[_ ]?policy|load ?-?balanc(?:ing|er)(?: policy| algorithm)?)?{is}["'\x60]?
        (ROUND_ROBIN|LEAST_REQUEST|RANDOM|RING_HASH|MAGLEV|round[ -]robin|least[ -]request)["'\x60]?
        (?: load balancing| policy)*
      `,
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
      overLines`
        (?:
          (?:with |at |the |an? |and |or |, |two |three |its )*
          (?:endpoints?|upstreams?|backends?|address(?:es)?|servers?)
          (?: are| is| at|:|=)* )?${host}${port}(?! ?as)
      `,
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
