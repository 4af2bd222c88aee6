import { overLines } from '../../../kernel/over-lines.ts';
import { oneOf } from '../say.ts';
import { bareHost, hostOf } from './hosts.ts';
import { secure } from './tls-said.ts';
import { routes } from './paths.ts';
import { exposedAt, shownAt, toIt } from './routes-to-it.ts';
import type { Kind } from '../kind.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { either, port, toPort } from './route-pieces.ts';
import { ingressBody } from './ingress-body.ts';

const lead =
  '(?:with |for |the |a |at |on |and |its |reachable |available |serve[sd]? |exposed? |accessible |host(?:name)?s?(?: name)?:? |domain(?: name)?:? |url |under |from |via |is |as |using |named |of |to |: |= )';

const rewrites: readonly Phrase[] = [
  [
    [
      '(?:with |and |a |the |that )*(?<![\\w.]/)(?:rewrite|rewrites|rewriting|rewritten)(?:[ -]target| targets| annotation| the| path| paths| urls?| requests?| of| to| is| set| with|:)*~{path}',
      '(?:路径)?重写(?:目标|规则|路径|注解|为|到|至|成|是|:)*~{path}',
      'nginx.ingress.kubernetes.io/rewrite-target{is}{path}',
    ],
    (rewrite = '') => either({ rewrite }),
  ],
];

/** Programs that are told of Ingresses by the class of their name. */
const controllers = '(nginx|traefik|haproxy|kong|contour|alb|apisix|higress)';
const through =
  '(?:through|via|behind|using|with|by|use|over|on) (?:the |an? |our |my )*(?:existing |installed )?';

export const ingress: Kind = {
  kind: 'Ingress',
  apiVersion: 'networking.k8s.io/v1',
  names: [
    'ingress(?:es)?(?! (?:traffic|rules?|class|controller|from|policy|connections?|on|allow))',
    '(?:流量)?入口(?:资源|规则)?(?!流量|控制器|点)',
  ],
  local: {
    near: ['Ingress', 'HTTPRoute', 'Gateway'],
    reader: phrases('routes', { en: 'Route', zh: '路由' }, [
      ...rewrites,
      toIt,
      exposedAt,
      shownAt,
      ...routes,
      ...secure,
      [
        '(?<=(?:^|[:,;]|and|for|、|,和|和|对于?) ?){host}(?= (?:routes?|should|must|goes|->)|,? ?/|~?(?:将|的请求|路由))',
        (host = '') => hostOf(host, ''),
      ],
      [
        [
          '(?:with |on |at |for |under |the |a |and |from )*(?:(?:url|path|prefix|subpath)(?: prefix)?){is}{path}',
          '(?:路径|前缀){is}{path}',
          '(?:at|on|under|for) {path}(?= path|$|,|\\.)',
        ],
        (path = '') => ({ ...either({ pieces: [{ path }] }), value: path }),
      ],
      [
        [
          '(?:with|using|of|uses|and|,|\\() ?(?:the |of )?class(?: name)? {name}(?=[,.;:)]|$| )',
          '(?<=,) ?class(?: name)?{is}{name}(?=[,.;:)]|$| )',
          '{name} as (?:its |the )?ingress ?-?class(?: name)?',
          '(?:its |the )?class (?:is|should be|must be) {name}',
          `(?:(?:which|that|is|are|and) )*(?:handled|served|managed|processed|picked up|taken care of|run) by (?:the |our )?${controllers}(?: controller| ingress controller| class)?(?![\\w:/-]|\\.\\w)`,
          '(?<!网关|存储|优先级|运行时)类(?:名)?(?:为|是|:)~{name}',
        ],
        (ingressClass = '') => either({ ingressClass }, { ingressClass }),
      ],
    ]),
  },
  reader: phrases('ingress', { en: 'Route', zh: '路由' }, [
    [
      [
        overLines`
          (?<=[a-z0-9]\.[a-z]{2,12}(?:/[\w/-]{0,40})?,? )(?:with|over|via|using|and) (?:tls|https)
          (?: enabled| termination)?(?=[,.;]|$| (?:and|with|at|on|for)(?!\w))
        `,
        '(?<=[a-z0-9]\\.[a-z]{2,12}(?:/[\\w/-]{0,40})?[,、]?(?:并)? ?)(?:启用|使用|开启|支持)~?(?:TLS|HTTPS)(?=[,。;、]|$)',
      ],
      () => oneOf(['Ingress', { tls: true }], ['HTTPRoute', { tls: true }], ['workload', { tls: true }]),
    ],
    [
      [
        '(?:with |using |and |the |an? |uses? )*ingress ?-?class(?: ?name)?{is}{name}',
        '(?:using|with|uses?|on|for|and|via) (?:the |an? )?(?!(?:kubernetes|k8s|new|own|default) ){name} ingress ?-?(?:class|controller)',
        '(?:the |an? )(nginx|traefik|haproxy|kong|contour|alb)(?= ingress (?:named|called|object|resource|for|that|with))',
        `${through}${controllers} ingress(?= (?:on|at|for|to|under) [a-z0-9-]{1,60}[.])`,
        `${through}${controllers}(?= ingress(?! (?:class|controller)))`,
        `${through}(?:${controllers} ingress ?-?controller|ingress-${controllers}|${controllers} as (?:the |our |an? )?ingress(?: ?-?controller)?)`,
        `(?:使用|用|采用|通过|走|经过?|由)~?${controllers}(?=~?(?:的)?~?(?:ingress|入口)(?!~?(?:类|class|控制器|controller)))`,
        '(?<=新的?|一个)(nginx|traefik|haproxy|kong|contour|alb)(?= ?Ingress)',
        '(?<=[a-z] )class {name}(?= (?:hosts?|tls|path|rules?)(?!\\w))',
        '(?:the |an? )(?!(?:kubernetes|k8s|new|own|default) ){name} ingress ?-?class',
        '(?:使用)?(?:的)?(?:Ingress~类|入口类|ingressClassName)(?:名称?)?{is}{name}',
        '(?:使用|用|采用|通过)~{name}~(?:的)?(?:Ingress)?~(?:类|控制器|class|controller)',
      ],
      (...said) => {
        const ingressClass = said.find((one) => one !== '') ?? '';
        return either({ ingressClass }, { ingressClass });
      },
    ],
    [
      [
        '(?:with |and |the |an? |using |of )*path ?type{is}["\'`]?(Prefix|Exact|ImplementationSpecific)["\'`]?',
        '路径类型{is}["\'`]?(Prefix|Exact|前缀|精确|ImplementationSpecific)["\'`]?',
        '(exact)(?: path)? match(?:ing)?',
      ],
      (said = '') =>
        either({
          pathType: /^(?:exact|精确)/iu.test(said)
            ? 'Exact'
            : /^imp/iu.test(said)
              ? 'ImplementationSpecific'
              : 'Prefix',
        }),
    ],
    [
      [
        '(?:with |the |a |as |an? )*default ?-?backend(?: is| service| of| to| named| the|:|,)* {name}(?:,? ?(?:on|at|with|and)? ?port{is}' +
          port +
          '|:' +
          port +
          ')?',
        overLines`
          (?:anything|whatever|everything|all|any|requests?|traffic|what)(?: other)?
          (?: requests?| traffic)? (?:
            else|that (?:does not|doesn.t|do not|don.t) match|
            (?:that )?match(?:es|ing)? (?:no|none)[^,.;]{0,20}|unmatched|not matched
          )[^.;]{0,60}?(?:the )?(?:default back-?end,? )?(?:is )?(?:the )?service {name}
          (?:,? ?(?:on|at|with|and)? ?port{is}
        ` +
          port +
          '|:' +
          port +
          ')?',
        '(?:任何|所有|其他|其它)?(?:不匹配|未匹配|没有匹配)[^。;]{0,24}?(?:默认后端)?[^。;]{0,6}?服务~{name}~(?:(?:的|,)?~端口(?:为|是)?~' +
          port +
          '|:' +
          port +
          ')?',
        '默认后端(?:服务)?(?:设置?)?(?:为|是|:)?(?:名为)?(?:服务|Service)?~{name}~(?:的?(?:服务|Service))?(?:(?:的|,)?端口(?:号)?(?:为)?~' +
          port +
          '|的~' +
          port +
          '~端口|:' +
          port +
          ')?',
      ],
      (service = '', ...ports) => {
        const number = toPort(ports.find((one) => one !== '') ?? '80');
        return either({ defaultBackend: { service: { name: service, port: { number } } } });
      },
    ],
    [
      [
        overLines`
          ${lead}*(?<=
            (?:
              host(?:name)?s?|domain|url|at|on|under|for|as|is|to|via|of|name|from|available|ingress|
              public|:|=|served?|behind|be
            ) ?["'\x60]?
          )(?:https?://)?{host}(?!:\d{4,5}(?!\d)){path}?
        `,
        '(?:域名|主机名|主机|网址|地址|访问|通过|在|用|使用|为|是|:|=)+~{host}{path}?',
        '{host}()(?= (?:is|are|should be|must be) served by)',
        bareHost,
        '{host}{path}?,? (?:should |must |will )*points? (?:to|at)',

        '(?<=(?:^|[.;,\\n]) ?){host}{path}?(?= (?:for|serves|shows) (?:the |our )?[a-z])',
        '{host}(?:{path})?(?= (?:with|host|domain)|~(?:域名|主机))',
      ],
      (host = '', path = '') => hostOf(host, path),
    ],
  ]),
  body: ingressBody,
};
