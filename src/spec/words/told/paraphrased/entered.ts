import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const isIngress = (words: string): boolean =>
  /(?<![\w-])ingress(?![\w-])/iu.test(words) && !/gateway|istio|envoy|network\s?-?polic/iu.test(words);
const isNginx = (words: string): boolean =>
  isIngress(words) && /(?<![\w./:-])nginx(?![\w.:/-])/iu.test(words);

const service =
  '(?:the )?(?:service |svc |backend )?["\'`]?((?!(?:the|a|an|it|this|that|them|service|port|default|nothing|no|be|end)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?(?: service)?';
const port =
  '(?:,? ?\\(?(?:(?:on|at|with|listening on|which listens on) )?(?:its |the )?(?:port )?(\\d{2,5})\\)?|:(\\d{2,5}))(?![\\w.]*\\w)';
const goes = overLines`
  (?:(?:is|are|be|should|shall|must|may|will|get|gets|go|goes|ends?|end|up|lands?|sent|routed|forwarded|directed|handed|passed|answered|served|handled|
  taken|belongs?|falls?|back) )*(?:to|at|by|with|on|in)
`;
const nothing = overLines`
  (?:(?:that|which) )?(?:
    (?:match(?:es)?|fits?|hits?|meets?) (?:nothing(?: else)?|none(?: of (?:these|them|the rules))?|no (?:other )?(?:rule|path|host)s?)|
    no (?:other )?(?:rule|path)s? (?:match(?:es)?|fits?|covers?|takes?)(?: it| them)?|(?:is|are) not (?:matched|covered)(?: by (?:any|a) rule)?|
    (?:does not|doesn't|do not|don't) (?:match|fit)(?: any(?:thing| rule| of (?:them|these)))?
  )
`;

/** Who gets what no rule is for. */
const fallen: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:all |any |every |the )*(?:requests?|traffic|calls|whatever|anything|everything|what) ${nothing},? ${goes} ${service}${port}`,
      `(?:all |any |the )*unmatched (?:requests?|traffic|calls) ${goes} ${service}${port}`,
      `(?:if|when|where) ${nothing},? (?:then )?${service}${port} (?:takes over|takes (?:it|them)|answers|steps in|serves(?: it)?|gets (?:it|them)|is used|should answer|jumps in)`,
    ],
    (...[, name = '', a, b]) =>
      `default backend ${name} port ${typeof a === 'string' && a !== '' ? a : (b ?? '')}`,
  ),
];

const path = '["\'`]?(/[\\w./-]{0,80}[\\w-])["\'`]?';

/** This path and no other. */
const exactly: readonly Rewriting[] = phrased(
  [
    `(?:only |just |solely )?${path},? \\(?(?:(?:precisely|exactly|only|just|and) )+(?:that|this|it|so)(?:,? (?:and )?(?:nothing|not) (?:else|under|below|beneath|what is under)(?: (?:it|that))?)?\\)?,?`,
    `(?:only |just )?${path},? (?:and|but) (?:nothing|not anything|not what is) (?:under|below|beneath)(?: (?:it|that))?,?`,
    `(?:only|just|solely) ${path} (?:itself|alone)`,
    `(?:path )?${path},? (?:which is |is )?(?:matched|taken|meant) (?:exactly|literally|as it is)`,
    `exactly ${path}(?= (?:go|goes|is|to|should|belongs|must))`,
  ],
  'path $1 (pathType Exact)',
);

const host = '(?:https?://)?((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})';
const asked = overLines`
  (?:(?:whatever|everything|anything|all|what|requests?|traffic|calls)(?: (?:people|users|visitors|they|browsers|one|somebody|that|is|are|ask|asks|asked|arrives?|comes?|in|goes|
  sent|calls?|requests?|opens?))* (?:at|on|for|to|of|under|below|beneath) |(?:when|if|whenever) (?:someone|somebody|people|users|anybody|one|visitors) (?:opens?|calls?|visits?|asks? for|goes to) )?
`;
const browsing = '(?:,? in (?:a|the|his|their|your) browser)?,?';

/** What is asked for, and who answers it. */
const routed: readonly Rewriting[] = [
  ...phrased(
    [
      `${asked}${host}(?:,? (?:and )?(?:below|under|beneath|with|at) )?${path}( \\(pathType Exact\\))?${browsing} ${goes} ${service}${port}`,
      `${asked}${host}(?:,? (?:and )?(?:below|under|beneath|with|at) )?${path}( \\(pathType Exact\\))?${browsing} ${service} (?:answers?|serves?|takes over)(?: (?:on|at))?${port}`,
    ],
    (...[, at = '', route = '', type, to = '', a, b]) =>
      `host ${at}, path ${route}${type ?? ''} to the service ${to} at port ${a ?? b ?? ''}`,
  ),
  ...phrased(
    `(?<!host [^.]{0,80})(?:path )?${path}( \\(pathType Exact\\)) ${goes} ${service}${port}`,
    (...[, route = '', type, to = '', a, b]) =>
      `path ${route}${type ?? ''} to the service ${to} at port ${a ?? b ?? ''}`,
  ),
  ...phrased(`(?<=ingress ["'\`]?[a-z][a-z0-9-]{0,60}["'\`]?,? )${host}(?=:)`, 'for host $1'),
];

const controllers = '(nginx|traefik|haproxy|kong|contour|alb|apisix|higress)';

/** Who has to make it work. */
const handled: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:and |our |the )*${controllers}(?: ingress)?(?: controller)? (?:(?:should|must|shall|will|has to|is to|may) )?(?:takes? care of|handles?|picks?|does|serves?|is responsible for|looks? after) (?:it|this|that|all of (?:it|this)|the ingress|the routing)(?: up)?`,
      `(?:(?:it|this|which|that|and) )*(?:belongs? to|is for|is meant for|is of) (?:our |the )?${controllers}(?: controller)?(?![\\w:/-]|\\.\\w)`,
      `(?:via|through|by) (?:our |the )?${controllers}(?: controller)?(?=[,:;]|\\.(?: |$)|$| (?:at|on|under)(?!\\w))`,
    ],
    (...[, name = '']) => `with ingress class ${name.toLowerCase()}`,
  ),
];

const secret =
  '(?:the )?(?:secret )?["\'`]?((?!(?:the|a|an|it|this|that|secret|nginx|cert-manager)(?![\\w-]))[a-z][a-z0-9-]{0,60}[a-z0-9])["\'`]?(?: secret)?';

/** Where the certificate is. */
const sealed: readonly Rewriting[] = [
  ...phrased(
    `,? (?:with|using|and|via) (?:an? |the )?(?:tls|https|ssl) secret(?: named| called)? ${secret}`,
    ', with TLS from the secret $1',
  ),
  ...phrased(
    [
      `(?:(?:the|its|a|our|with|and) )*(?:tls )?(?:certificate|cert|key pair)(?: and (?:its |the )?key)?(?: for (?:it|this|that))? (?:(?:for it|is|are|to be|can be|which|that) )*(?:(?:kept|stored|held|found|there|lies|lives|sits|taken) )?(?:in|from|inside) ${secret}(?=[,.;)]|$| and )`,
      `(?:it|this|that|everything|all|traffic) (?:is|should be|must be|gets) (?:encrypted|secured|served over https) (?:with|by|using|through) (?:what (?:is|lies|lives|stands) in|the (?:certificate|key pair) (?:in|from|of)) ${secret}`,
      `(?:https|tls|ssl) (?:is |has )?(?:uses|takes|is done with|comes with|works with) (?:the )?(?:certificate|key pair|cert|keys?) (?:(?:of|in|from|that is in) )(?:the )?${secret}`,
      `${secret} (?:holds|has|contains|keeps) (?:its|the) (?:tls )?(?:certificate|cert|key pair)(?: and (?:its |the )?key)?`,
    ],
    'TLS secret $1',
  ),
];

const annotated = (key: string, value: string): string =>
  `with the annotation nginx.ingress.kubernetes.io/${key}: "${value}"`;
const size = '(\\d{1,4}) ?(m|mb|mi|mib|megabytes?|megs?|g|gb|gi|gib|gigabytes?|gigs?)(?![\\w])';
const does = '(?:(?:can|may|must|should|shall|will|is|are|be|to|get) )*';
const may = '(?:(?:can|may|must|should|shall|will|is|are|be|not|to|get) )*';

/** What nginx is told in annotations. */
const tuned: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:(?:uploads?|request bod(?:y|ies)|bod(?:y|ies)|requests|files|posts)(?: sizes?)?|(?:the )?(?:maximum |max |largest )?(?:request |upload )?body size) ${may}(?:limited to|up to|at most|as (?:big|large) as|no (?:bigger|larger) than|exceed|bigger than|larger than|(?<=is |of |:) ?|restricted to|capped at|allowed up to)(?: (?:of|a size of))? ?${size}`,
      `(?:that |which |it |and )*(?:accepts?|allows?|takes?|permits?) (?:uploads?|request bodies|bodies|requests|files) (?:(?:of|up to|with|at most|to|as big as) )+${size}`,
      `(?:(?:with|a|an|and|the) )*proxy[ -]body[ -]size(?:(?: is| of| set to| to|:|=))* ?${size}`,
    ],
    (...[, amount = '', unit = '']) =>
      annotated('proxy-body-size', `${amount}${unit.charAt(0).toLowerCase()}`),
  ),
  ...phrased(
    [
      '(?:(?:with|a|an|and|the) )*proxy[ -](?:read )[ -]?timeout(?:(?: is| of| set to| to|:|=))* ?{time}',
      `(?:(?:it|nginx|the ingress|and|which|that) )*(?:${may})?waits?(?: (?:up to|for|at most|as long as))* {time} (?:for|until) (?:an? |the )?(?:answers?|responses?|repl(?:y|ies))(?: (?:of|from) (?:the |its )?(?:backend|service|pods?|app|application))?`,
      `(?:answers?|responses?|repl(?:y|ies))(?: (?:of|from) (?:the |its )?(?:backend|service|pods?|app|application))? ${may}take(?: (?:up to|as long as|at most))* {time}`,
    ],
    (...[, time = '']) => annotated('proxy-read-timeout', String(toSeconds(time))),
  ),
  ...phrased(
    [
      `(?:whoever|everyone who|anyone who|visitors who|who)(?:ever)? (?:comes?|arrives?|calls?|opens it|asks?|connects?)(?: in)? (?:over|via|by|with|on|through) (?:plain )?http ${does}(?:redirected|sent|led|moved|taken)(?: on| over)? to https`,
      `(?:(?:plain|unencrypted|insecure|all|any|every) )*http(?: (?:requests?|traffic|calls|connections?))? ${does}(?:always |automatically )?(?:redirect(?:ed|s)?|sent|moved|switched|turned)(?: on| over)? to https`,
      '(?:(?:with|and|a|an|the) )*(?:forced?|enforced?|enable|turn on|switch on) (?:the |an? )?(?:ssl|tls|https)[ -]redirect(?:ion|s)?',
      '(?:(?:with|and|an?) )+(?:ssl|https)[ -]redirect(?:ion)?(?! ?[:=])',
    ],
    annotated('ssl-redirect', 'true'),
  ),
  ...phrased(
    [
      `(?:(?:plain|unencrypted|insecure|all|any|every) )*http(?: (?:requests?|traffic|calls|connections?))? (?:must not|should not|shall not|may not|is not|are not|is never|must never|isn't|shouldn't|mustn't)(?: to)? (?:be )?(?:automatically )?(?:redirect(?:ed|s)?|sent|moved|switched|turned)(?: on| over)? to https`,
      '(?:without|no|disable|turn off|switch off)(?: the| any| an)? (?:automatic )?(?:(?:ssl|tls|https)[ -]redirect(?:ion|s)?|redirect(?:ion|s)? (?:of http )?to https)',
    ],
    annotated('ssl-redirect', 'false'),
  ),
];

/** A way in from outside, as people tell it who name it and write no fields. */
export const enteredTold: readonly Rewriting[] = [
  ...within(isNginx, tuned),
  ...within(isIngress, [...fallen, ...exactly, ...routed, ...handled, ...sealed]),
];
