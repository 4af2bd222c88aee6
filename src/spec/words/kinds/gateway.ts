import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { listOf, mapOf } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';

export const gateway: Kind = {
  kind: 'Gateway',
  apiVersion: 'gateway.networking.k8s.io/v1',
  names: [
    '(?<!, |(?<!\\w)(?:service|svc|deployment|pod|configmap|secret|app|application) )gateways?(?! (?:api|class))',
    '网关(?!类)',
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
    ]),
  },
  body: (facts) => {
    const said = listOf(facts['listeners']).map(mapOf);
    const listeners = (said.length === 0 ? [ownListener(facts)] : said).map((one) => withHost(one, facts));
    return {
      spec: { gatewayClassName: facts['gatewayClass'] ?? facts['ingressClass'] ?? 'default', listeners },
    };
  },
};

function ownListener({ listenerPort, tlsSecret, tls }: JsonMap): JsonMap {
  const isSecure = listenerPort === 443 || tlsSecret !== undefined || tls === true;
  if (isSecure) return { name: 'https', protocol: 'HTTPS', port: listenerPort ?? 443 };
  return { name: 'http', protocol: 'HTTP', port: listenerPort ?? 80 };
}

function withHost(listener: JsonMap, { pieces, tlsSecret }: JsonMap): JsonMap {
  const hostname = listOf(pieces)
    .map((piece) => mapOf(piece)['host'])
    .find((host) => host !== undefined);
  const isSecret = listener['protocol'] === 'HTTPS' && tlsSecret !== undefined;
  const tls = { mode: 'Terminate', certificateRefs: [{ name: tlsSecret }] };
  return { ...listener, ...(hostname === undefined ? {} : { hostname }), ...(isSecret ? { tls } : {}) };
}
