import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { present } from '../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { composed } from '../tells/compose.ts';
import { gatewayShape } from '../tells/shapes.ts';
import { tellsOf } from '../tells/tells.ts';

/** One listener is told of as the Gateway itself; each of several has its own fields. */
const isMany = (words: string): boolean => (words.match(named) ?? []).length > 1;
const named =
  /(?<![\w-])listener,? (?:named |called )?["'`]?(?!(?:on|at|with|for|port|that|which|and|is|of|in|to)(?!\w))[a-z]|监听器\s?(?:名为)?[a-z]/giu;

const told = tellsOf('Gateway', gatewayShape, {
  says: {
    listeners: ['listener(?: named| called)?', '监听器(?:名为)?'],
    port: ['(?:on |at )?(?:the )?port', '端口'],
    protocol: ['(?:with |the )*protocol', '协议'],
    hostname: [
      '(?:for |the |with )*host ?name',
      'for(?: the)?(?: host| domain)?(?= ["\'`]?\\*\\.)',
      '主机名',
    ],
    mode: ['tls(?: mode)?', 'TLS~模式'],
    certificateRefs: [
      '(?:(?:which|that|and|it) )*(?:terminat(?:es?|ing)|ends?|ending) tls (?:with|using|by|from) (?:the )?(?:secret|certificate)(?: (?:in|from) (?:the )?secret)?',
      '(?:with |and |for |using )*tls (?:with|using|from) (?:the )?(?:secret|certificate|cert)',
      '(?:with |the |and |its )*certs?(?:ificate)?(?= [a-z0-9]+-[a-z0-9-]+(?![\\w.]))',
      '(?:with |the |and |its )*certificate ?-?refs?',
      '(?:with |the |and |its )*certificates? (?:is |comes |stands )*(?:from|in|of) (?:the )?secret',
      '证书(?:来自|在|使用)~(?:Secret|密钥)',
    ],
  },
});

export const gateway: Kind = {
  kind: 'Gateway',
  apiVersion: 'gateway.networking.k8s.io/v1',
  names: [
    '(?<!, |(?<!\\w)(?:service|svc|deployment|pod|configmap|secret|app|application) )gateways?(?! (?:api|class))',
    '网关(?!类|~?(?:要|起|跑|开)?~?(?:\\d{1,3}|[一两二三四五六七八九十])~?个?~?(?:副本|实例))',
  ],
  reader: phrases('gateway', { en: 'Gateway', zh: '网关' }, [
    [
      [
        '(?:with |using |and |the |a |of )*gateway ?-?class(?: ?name)?{is}{name}',
        '(?:using|with|uses?) (?:the )?{name} gateway ?class',
        '(?:使用)?(?:网关类|gatewayClassName){is}{name}',
      ],
      (gatewayClass = '') => on('Gateway', { gatewayClass }),
    ],
    [
      [
        '(?:with |an? |and |the )*(https?|tcp|tls|udp) listeners?(?: on| at)?(?: port)?{is}(\\d{1,5})',
        '(HTTP|HTTPS|TCP)~监听器?(?:在)?(?:端口)?(?:为)?~(\\d{1,5})',
      ],
      (protocol = '', port = '') =>
        on('Gateway', {
          listeners: [{ name: protocol.toLowerCase(), protocol: protocol.toUpperCase(), port: Number(port) }],
        }),
    ],
    [
      [
        '(?:allow(?:s|ing|ed)?|accept(?:s|ing)?|admit(?:s|ting)?) (?:http ?)?routes (?:to attach )?(?:from|of|in) (all|any|every|the same|its own|same) namespaces?',
        '(?:http ?)?routes (?:from|of|in) (all|any|every|the same|its own|same) namespaces? (?:(?:are|is|may|can|should|must|be|shall) )+(?:allowed|accepted|admitted|attached|attach)',
        'allowed ?-?routes?(?: from| namespaces?|:|\\.)*{is}(All|Same)',
        '(?:允许|接受|放行)(?:来自)?(所有|任[意何]|全部|同一个?|相同|本|自身)的?(?:命名空间|namespace)(?:中|里|下|内)?的?~(?:HTTP ?)?(?:路由|Route)(?:附加|绑定|挂载|接入|连接)?(?:上来|到它)?',
      ],
      (from = '') => on('Gateway', { routesFrom: /same|own|同|本|自身/iu.test(from) ? 'Same' : 'All' }),
    ],
    [
      ['名为~{name}~的?监听器', '监听器(?:的)?(?:名称?|名字)?(?:为|是|叫)~{name}'],
      (name = '') => on('Gateway', { listenerName: name }),
    ],
  ]),
  local: {
    near: ['Gateway'],
    reader: phrases('gateway-tls', { en: 'Gateway', zh: '网关' }, [
      [
        [
          '(?:with |the |and |its )*certificate ?-?refs?(?: name)?{is}{name}',
          '(?:使用|用)?(?:Secret|密钥)~{name}~(?:中|里)?的证书',
        ],
        (tlsSecret = '') => on('Gateway', { tlsSecret }),
      ],
      [
        '(?<!(?:storage|priority|ingress|gateway|runtime)[ -]?)class {name}(?=[,.;)]|$)',
        (gatewayClass = '') => on('Gateway', { gatewayClass }),
      ],
    ]),
  },
  tells: {
    ...told,
    reader: { ...told.reader, read: (words) => (isMany(words) ? told.reader.read(words) : []) },
  },
  body: (facts, { draft }) => {
    const gatewayClassName = facts['gatewayClass'] ?? facts['ingressClass'] ?? 'default';
    const several = listOf(mapOf(composed(draft.facts['told'], gatewayShape)['spec'])['listeners'])
      .map(mapOf)
      .filter((one) => one['name'] !== undefined || one['port'] !== undefined);
    if (several.length > 1)
      return {
        spec: { gatewayClassName, listeners: several.map((one) => withRoutes(withMode(spoken(one)), facts)) },
      };
    const said = listOf(facts['listeners']).map(mapOf);
    const listeners = (said.length === 0 ? [ownListener(facts)] : said).map((one) => withHost(one, facts));
    return { spec: { gatewayClassName, listeners } };
  },
};

/** What a listener speaks follows from its name, its certificate or its port. */
function spoken(listener: JsonMap): JsonMap {
  const { name, port, protocol, tls, ...more } = listener;
  if (protocol !== undefined) return listener;
  const isSecure = tls !== undefined || port === 443 || textOf(name)?.startsWith('https') === true;
  return present({ name, port, protocol: isSecure ? 'HTTPS' : 'HTTP', tls, ...more });
}

function withRoutes(listener: JsonMap, { routesFrom }: JsonMap): JsonMap {
  return routesFrom === undefined || listener['allowedRoutes'] !== undefined
    ? listener
    : { ...listener, allowedRoutes: { namespaces: { from: routesFrom } } };
}

/** Whoever has a certificate ends the connection, unless words say otherwise. */
function withMode(listener: JsonMap): JsonMap {
  const tls = mapOf(listener['tls']);
  return tls['certificateRefs'] === undefined
    ? listener
    : { ...listener, tls: { mode: 'Terminate', ...tls } };
}

function ownListener({ listenerPort, tlsSecret, tls }: JsonMap): JsonMap {
  const isSecure = listenerPort === 443 || tlsSecret !== undefined || tls === true;
  if (isSecure) return { name: 'https', protocol: 'HTTPS', port: listenerPort ?? 443 };
  return { name: 'http', protocol: 'HTTP', port: listenerPort ?? 80 };
}

function withHost(listener: JsonMap, { pieces, tlsSecret, routesFrom, listenerName }: JsonMap): JsonMap {
  const hostname = listOf(pieces)
    .map((piece) => mapOf(piece)['host'])
    .find((host) => host !== undefined);
  const isSecret = listener['protocol'] === 'HTTPS' && tlsSecret !== undefined;
  const tls = { mode: 'Terminate', certificateRefs: [{ name: tlsSecret }] };
  return {
    ...listener,
    ...(listenerName !== undefined && { name: listenerName }),
    ...(hostname !== undefined && { hostname }),
    ...(isSecret && { tls }),
    ...(routesFrom !== undefined && { allowedRoutes: { namespaces: { from: routesFrom } } }),
  };
}
