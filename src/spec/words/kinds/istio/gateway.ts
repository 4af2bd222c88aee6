import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf, scalar, textOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toList, toPairs } from '../../values.ts';
import type { Draft, Meaning } from '../../wish.ts';
import { hosts } from './phrases.ts';

const said = (set: JsonMap): Meaning => on('IstioGateway', { pieces: [set] });
const protocol = '["\'`]?(HTTPS?|HTTP2|GRPC|TCP|TLS|MONGO)["\'`]?';
const portName = '["\'`]?([a-z][a-z0-9-]{1,20})["\'`]?';

/** The Gateway of Istio, which shares its name with the one of Kubernetes. */
export const istioGateway: Kind = {
  kind: 'IstioGateway',
  written: 'Gateway',
  apiVersion: 'networking.istio.io/v1',
  names: [
    'istio(?: ingress)? gateways?(?!s? \\(selector)',
    'Istio~网关',
    'Istio~入口网关(?!~?\\(标签)',
    '(?<=istio[^]{0,300})(?<!(?:gateway ?api|gateway ?class|http ?route)[^]{0,400})(?<!ingress )gateways? (?:objects?|resources?|manifest)(?! ?(?:api|class)|[^]{0,400}(?:gateway ?class|http ?route|gateway ?api))',
    'gateways?(?= (?:named |called )?[\\w-]{0,40}[^.;]{0,60}(?:istio: ?ingressgateway|for istio))',
  ],
  near: ['IstioGateway'],
  reader: phrases('istio-gateway', { en: 'Gateway', zh: '网关' }, [
    [
      [
        '(?:with |the |its |using |on |of |a |uses? |belongs? to |label )*(?:selector|pods?|workload)(?: labels?| is| with|:)*{is}{pairs}',
        '\\((?:with )?(?:the )?selector {pairs}\\)',
        '(istio~[:=]~["\'`]?[a-z][\\w-]{2,40}["\'`]?)',
        '选择器(?:为|是|:)?~{pairs}',
      ],
      (pairs = '') => on('IstioGateway', { selector: toPairs(pairs) }),
    ],
    [
      [
        overLines`
          (?:on |opens? |accepts? |plain |listens? |for |traffic |requests |and |a |the )*
          (?:${protocol})?(?: traffic| requests)?(?: on| at| over)*(?: the)? ?ports?(?: number)?{is}
          (\d{2,5})(?!\d)
        `,
        `(?:${protocol})?~端口(?:为|是|号|:)?~(\\d{2,5})`,
      ],
      (name = '', number = '') =>
        said(present({ number: Number(number), protocol: name === '' ? undefined : name.toUpperCase() })),
    ],
    [
      [
        '(?:(?:which|that|is|are|be|must|should|gets?|and|it|all|the|requests?|traffic|with|sends?|them|over) )*(?:redirect(?:s|ed|ing|ion)?|sent(?: over| on)?|forwarded|bounced|moved)(?: (?:to|on|them|it|all|over|everything|requests?|traffic|clients|visitors))* https',
        '(?:https ?-?redirect)(?: true| enabled| is on|:)*(?: true)?',
        '重定向(?:到|至)~HTTPS',
      ],
      () => said({ tls: { httpsRedirect: true } }),
    ],
    [
      [
        overLines`
          (?:(?:is|are|be|traffic|requests?|encrypted|the|those|who|arrive|come|that|comes?|arrives?|in|plain|and|accepts?|takes?|connections?) )*
          (un)?encrypted(?: (?:traffic|requests?|connections?|http|https))? (?:on|at|over|through|via)(?: port)? (\d{2,5})(?!\d)
        `,
      ],
      (plain = '', number = '') =>
        said({ number: Number(number), protocol: plain === '' ? 'HTTPS' : 'HTTP' }),
    ],
    [
      [
        `\\((?:port )?(?:name|named|called):? ${portName}(?:, protocol:? ${protocol})?\\)`,
        `\\(名(?:为|称)~?${portName}\\)`,
      ],
      (name = '', said_ = '') =>
        said(present({ name, protocol: said_ === '' ? undefined : said_.toUpperCase() })),
    ],
    [
      [
        `(?:port |(?<=(?:port|ports?:?|\\d|HTTPS?|TCP|TLS|GRPC)[ ,(:]{1,3}))(?:name|named|called)(?: is|:|=)* ${portName}(?=[,;.) ]|$)`,
        `端口名(?:称)?(?:为|是|:)?~${portName}`,
      ],
      (name = '') => said({ name }),
    ],
    [
      [
        `(?:with |using |over |via |and |protocol |plain )*${protocol}(?: protocol| traffic)?(?=[,;.) ]|$)`,
        `协议(?:为|是|:)?~${protocol}`,
        `${protocol}~(?:协议|流量)`,
      ],
      (name = '') => said({ protocol: name.toUpperCase() }),
    ],
    [
      [
        '(?:(?:using|with|in|by|the) )*(?:tls )?(?:mode )?["\'`]?(SIMPLE|MUTUAL|PASSTHROUGH)["\'`]?(?: tls)?(?: mode)?',
        '["\'`]?(SIMPLE|MUTUAL|PASSTHROUGH)["\'`]?~(?:TLS)?(?:模式)?',
      ],
      (mode = '') => said({ tls: { mode: mode.toUpperCase() } }),
    ],
    [
      [
        overLines`
          (?:credential ?-?name|certificate|credentials?|tls secret|secret)
          (?: named| called| is| in| from| of| the| secret|:|=)* ["'\x60]?((?!(?:itself|is|should|must|for|in|and|that|which|with)[^\w-])[a-z][a-z0-9-]{1,60})["'\x60]?
        `,
        '(?:证书|凭据|凭证|密钥)(?:名称?|来自|为|是|:)*~["\'`]?([a-z][a-z0-9-]{1,60})["\'`]?',
      ],
      (credentialName = '') => said({ tls: { mode: 'SIMPLE', credentialName } }),
    ],
    [
      [
        `(?:for |the |two |three |any |all |following )*hosts?(?: names?)?(?: is| are|:|=)*,? ${hosts}`,
        `(?:any|all) hosts?()`,
        `主机(?:名)?(?:为|是|:)?~${hosts}`,
      ],
      (list = '') => said({ hosts: list === '' ? ['*'] : toList(list) }),
    ],
    [
      [
        '(?:(?:for|of|to|on|visitors of) (?:the )?|(?<=(?:HTTPS?|TLS|TCP) ))(?:hosts? |domains? )?["\'`]?((?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})["\'`]?(?=[ ,.;:)]|$)',
        '(?:为|对)~((?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})',
      ],
      (name = '') => said({ hosts: [name] }),
    ],
  ]),
  body: ({ pieces, selector }, { drafts }) => ({
    spec: {
      selector: selector ?? { istio: 'ingressgateway' },
      servers: serversOf(listOf(pieces).map(mapOf), ledOn(drafts)),
    },
  }),
};

/** The addresses that a VirtualService leads on: a gateway that names none lets in those. */
function ledOn(drafts: readonly Draft[]): readonly Json[] | undefined {
  const hosts = drafts
    .filter(({ kind }) => kind === 'VirtualService')
    .flatMap(({ facts }) => listOf(facts['pieces']).flatMap((one) => listOf(mapOf(one)['hosts'])));
  return hosts.length > 0 && hosts.every((one) => scalar(one).includes('.'))
    ? [...new Set(hosts)]
    : undefined;
}

/** A second port begins a second server; hosts that are told once are those of all. */
function serversOf(pieces: readonly JsonMap[], led: readonly Json[] | undefined): JsonMap[] {
  const made: JsonMap[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    const isNext = last === undefined || (piece['number'] !== undefined && last['number'] !== undefined);
    if (isNext) made.push(piece);
    else
      made[made.length - 1] = { ...piece, ...last, tls: { ...mapOf(piece['tls']), ...mapOf(last['tls']) } };
  }
  const shared = made.find((one) => one['hosts'] !== undefined)?.['hosts'] ?? led ?? ['*'];
  return made.map(({ number, name, protocol: spoken, tls, hosts: own }) => {
    const isSecure = Object.keys(mapOf(tls)).some((key) => key !== 'httpsRedirect') || number === 443;
    const plain = textOf(spoken) ?? (isSecure ? 'HTTPS' : 'HTTP');
    return present({
      port: {
        number: number ?? (isSecure ? 443 : 80),
        name: name ?? plain.toLowerCase(),
        protocol: plain,
      },
      tls: Object.keys(mapOf(tls)).length > 0 ? tls : undefined,
      hosts: own ?? shared,
    });
  });
}
