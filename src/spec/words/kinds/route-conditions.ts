import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toPort } from './route-pieces.ts';
import { parents } from './route-parents.ts';
import { weights } from './weights.ts';

const piece = (set: JsonMap): Meaning => on('HTTPRoute', { pieces: [set] });

const label = '["\'`]?([A-Za-z][\\w-]{0,60})["\'`]?';
const equals =
  '(?: ?(?:[:=]|is|are|set to|equal to|equals?|with (?:the )?value|having|of|has|the|value|为|是|等于|值)){1,4} ?';
const word = '["\'`]?([\\w./*-]{0,80}[\\w*/])["\'`]?';
const kinds = '(?:,? ?\\(?(exact|regular ?expression|regex|精确)(?: match(?:ing|es)?|匹配)?\\)?)?';

const matched =
  (key: string) =>
  (name = '', value = '', said = ''): Meaning =>
    piece({ [key]: [{ type: /^reg/iu.test(said) ? 'RegularExpression' : 'Exact', name, value }] });

const conditions: readonly Phrase[] = [
  [
    [
      `(?:with |the |an? |whose |carrying |sends? |sending |having |match(?:es|ing)? |request |http |exact )*(?:headers?|请求头|头部)~${label}${equals}${word}${kinds}`,
      `(?:with |the |an? |whose |request |http )*${label} header${equals}${word}${kinds}`,
    ],
    matched('headers'),
  ],
  [
    `(?:with |the |an? |whose |match(?:es|ing)? )*(?:query(?: ?-?(?:param(?:eter)?|string))?s?|查询参数)~${label}${equals}${word}${kinds}`,
    matched('queryParams'),
  ],
  [
    [
      '(?:with |the |http |of |and )*(?:method|方法){is}["\'`]?(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)["\'`]?',
      '(?:all |only |http |the )*(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) (?:requests?|calls?|traffic)',
      '(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)~请求',
    ],
    (method = '') => piece({ method: method.toUpperCase() }),
  ],
  [
    [
      '(?:(?:requests?|traffic|the|for|under|below|at|to|with|path|prefix|path ?prefix|starting|on|and|PathPrefix|(exact)) )*{path} ?(?:\\((?:Path)?Prefix\\)|\\((Exact)\\)|path|prefix)?(?=,? ?(?:->|=>|→)| ?(?:belongs?|goes?|go|is|are|should|must|lands?|reach(?:es)?|routes?)(?!\\w)| to (?:the )?(?:service )?["\'`]?[a-z][\\w-]{1,40}["\'`]?(?::\\d| (?:on|at|port)| service))',
      overLines`
        (?:将|把|对)?(?:路径(?:前缀)?(?:为|是)?)?(精确)?(?:匹配)?~?{path}()~(?:\([^()]{1,24}\))?~?
        (?=(?:的)?(?:所有)?(?:请求|流量|访问)?(?:都)?(?:应)?(?:被)?(?:路由|转发|发送|转)?(?:到|至|给))
      `,
    ],
    (...[before = '', path = '', after = '']) =>
      piece({ path, ...(before + after !== '' && { pathType: 'Exact' }) }),
  ],
];

const modified = (said: string, change: JsonMap): Meaning => {
  const isOfAnswer = /response|响应|answer/iu.test(said);
  return isOfAnswer
    ? piece({ filter: { type: 'ResponseHeaderModifier', responseHeaderModifier: change } })
    : piece({ filter: { type: 'RequestHeaderModifier', requestHeaderModifier: change } });
};

const redirected = (set: JsonMap): Meaning =>
  piece({ filter: { type: 'RequestRedirect', requestRedirect: set } });

const rewritten = (said: string, value: string): Meaning => {
  const path = /full|完整/iu.test(said)
    ? { type: 'ReplaceFullPath', replaceFullPath: value }
    : { type: 'ReplacePrefixMatch', replacePrefixMatch: value };
  return piece({ filter: { type: 'URLRewrite', urlRewrite: { path } } });
};

const backend =
  '(?:the )?(?:service )?{name}(?: service)?(?::(\\d{1,5})(?!\\d)|,? ?(?:on|at)?(?: the)? ?(?:port )?(\\d{2,5})|~?的~?(\\d{2,5})~?端口)';
const portOf = (...said: readonly string[]): JsonMap => {
  const port = said.find((one) => one !== '');
  return port === undefined ? {} : { port: toPort(port) };
};

const filters: readonly Phrase[] = [
  [
    [
      `(add|set)(?:s|ting|ing)?(?: the| an?)*( request| response)? headers? ${label}${equals.replace('{1,4}', '{0,4}')}(?:to )?${word}`,
      `(添加|设置)(请求|响应)头(?:部)?~${label}${equals}${word}`,
    ],
    (...[verb = '', side = '', name = '', value = '']) =>
      modified(side, { [/^(?:add|添)/iu.test(verb) ? 'add' : 'set']: [{ name, value }] }),
  ],
  [
    [
      `(?:remove|drop|strip)(?:s|ping|ing)?(?: the)*( request| response)? headers? ${label}`,
      `(?:移除|删除)(请求|响应)头(?:部)?~${label}`,
    ],
    (side = '', name = '') => modified(side, { remove: [name] }),
  ],
  [
    [
      '(?:(?:with|a|an|the|that|which|it|and) )*redirect(?:s|ed|ion|ing)?(?: (?:all|requests?|traffic|http|it|them|everything|from|of|plain))* to (?:the )?(?:scheme )?(https?)(?! ?://)(?: scheme)?',
      '(?<=(?:redirect\\w*|重定向)(?:[^.;\\n]|\\.(?=\\w)){0,80})(?: to|到|至)~?(?:the )?(?:scheme )?(https?)(?! ?://)(?: scheme)?',
      'scheme{is}(https?)(?= )',
    ],
    (scheme = '') => redirected({ scheme: scheme.toLowerCase() }),
  ],
  [
    [
      '(?:with |and |the |a |http )*status ?-?code{is}(30[12378])',
      '(?:with |by |as |and |an? )*(30[12378])(?: permanent| temporary)?(?: redirect(?:ion)?)?(?= |[.,;)]|$)',
      '(?:以|使用)?(?:状态码|状态代码)?~(30[12378])~?(?:状态码)?',
    ],
    (code = '') => redirected({ statusCode: Number(code) }),
  ],
  [
    '(?:redirect\\w*|重定向)(?:[^.;\\n]|\\.(?=\\w)){0,60}? to (?:the )?(?:host(?:name)? )?{host}',
    (hostname = '') => redirected({ hostname }),
  ],
  [
    [
      overLines`
        (?:with |and |the |to )*(?:rewrit(?:es?|ing|ten)|replac(?:es?|ing|ed))
        (?: the| its| url| matched| request)* ?(full path|path prefix|prefix|path|url)?(?: match)?
        (?: [^\s.;]{1,40})? (?:to|with|by|as) {path}
      `,
      '(?:重写|替换)(?:请求|URL|的)*(完整路径|路径前缀|前缀|路径)?(?:为|到|成)~{path}',
    ],
    rewritten,
  ],
  [
    `(?:mirror(?:s|ed|ing)?|镜像)(?: [^.;\\n]{1,40}?)? ?(?:to|到) ?${backend}`,
    (...[name = '', ...ports]) =>
      piece({
        filter: { type: 'RequestMirror', requestMirror: { backendRef: { name, ...portOf(...ports) } } },
      }),
  ],
];

const leads =
  '(?:->|=>|→|goes to|go to|reach(?:es)?|sent to|routed to|forwarded to|forwards? to|routes? to|belongs? to|to|转发到|路由到|转到|发送到|到)';

const targets: readonly Phrase[] = [
  [
    [
      overLines`
        (?:all |any |every |the |and )*
        (?:others?|remaining|rest|everything else|everybody else|anything else|default|else)
        (?:(?:[^.;\n]|\.(?=\w)){0,50}?) ?${leads} ${backend}
      `,
      `(?:其他|其余|其它|剩余)(?:的)?(?:所有)?(?:请求|流量)?(?:则|都)?${leads}~${backend}`,
    ],
    (...[service = '', ...ports]) => piece({ isOther: true, service, ...portOf(...ports) }),
  ],
  [
    `${leads} ?${backend}(?! ?(?:weight|\\(?权重))`,
    (...[service = '', ...ports]) => piece({ service, ...portOf(...ports) }),
  ],
];

/** `v1 (port 8080, weight 90)` */
const weighted: Phrase = [
  `{name} ?\\((?:on |at )?(?:port |端口){is}?(\\d{1,5}),? ?(?:and |with )*(?:weight|权重){is}(\\d{1,4})\\)`,
  (...[service = '', port = '', weight = '']) =>
    piece({ service, port: Number(port), weight: Number(weight) }),
];

/** What an HTTPRoute asks of requests, what it does to them, and who gets them. */
export const routeSaid: Reader = phrases('route', { en: 'Route', zh: '路由' }, [
  weighted,
  ...weights,
  ...filters,
  ...conditions,
  ...targets,
  ...parents,
  [
    '{host}',
    (host = '') => (/(?:^|\.)k8s\.io$/u.test(host) ? undefined : piece({ host: host.toLowerCase() })),
  ],
]);
