import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const own = '["\'\\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'\\x60]?';
/** What people call ports, and no word that tells which side of one is meant. */
const label = overLines`
  ((?:http|https|web|metrics|grpc|admin|api|health|ws|amqp|mqtt|smtp|imap|dns|query|peer|peers|client|rpc|management|mgmt|ui|debug|postgres|postgresql|mysql|redis|
  prometheus|jmx|public|private|internal|external|console|gossip|raft|stats|status|probe|tls|ssh|sql|kafka|rest|graphql|dashboard|www)(?:-[a-z0-9]{1,12}){0,2})
`;
const service = /(?<![\w-])services?(?![\w-])/iu;
const ingress = /(?<![\w-])ingress(?![\w-])/iu;
const rules = /polic(?:y|ies)|ingress|route|gateway|probe|monitor|scrape|liveness|readiness|GET \//iu;

/** `the http port 80`: a port by its name. */
const ports: Rewriting = [
  heard(
    `(?:(?:the|its|an?|their) )?${label} ports?,? (?:is |which is |being )?\\(?(\\d{2,5})\\)?(?!\\d|[./]\\w| of)`,
  ),
  'port $2 named $1',
  (words) => !rules.test(words),
];

const portName = '["\'\\x60]?((?![a-z0-9-]*(?:service|svc))[a-z][a-z0-9-]{0,14})["\'\\x60]?';
/** `5672, a port called amqp`, `443, under the port name https`. */
const namedAfter: readonly Rewriting[] = [
  [
    heard(
      `(?:port )?(\\d{2,5}),? (?:which is )?(?:a|the) port (?:that is )?(?:called|named|known as) ${portName}`,
    ),
    'port $1 named $2',
  ],
  [
    heard(`(?:port )?(\\d{2,5}),? (?:under|by|with) the (?:port )?name(?: of)? ${portName}`),
    'port $1 named $2',
  ],
];

/** How a Service is reached from outside, and how long clients stay. */
const outside: readonly Rewriting[] = [
  heard(
    overLines`
      (?:(?:it|which|that|and|the service) )?(?:(?:is|are|gets?|can be|may be|should be|must be|will be|to be) )?(?:opened|published|reachable|reached|available|exposed|accessible|offered)(?: for it| to the outside| from outside)? (?:on|at) (?:the|all|every|each|any)(?: of the)?(?: cluster)? nodes? (?:as|under|at|by|on|via|through|with)(?: the)?(?: node)?(?: port)? (\d{5})
    `,
  ),
  heard(
    `on (?:the|all|every|each|any) nodes?,? (?:it|the service) (?:can be|is|may be|should be) (?:reached|found|opened|published|available|reachable|exposed)(?: from outside)? (?:as|under|at|by|on|via|through)(?: port)? (\\d{5})`,
  ),
  heard(
    '(?:every|each) node (?:opens|offers|exposes|publishes|listens on) (?:port )?(\\d{5})(?: for it| for this)?',
  ),
].map((said): Rewriting => [said, ', node port $1', (words) => service.test(words)]);

const kept: readonly Rewriting[] = [
  [
    heard(
      overLines`
        (?:(?:external|outside|incoming external) traffic|(?:traffic|requests|connections|calls) (?:coming )?from (?:the )?outside) (?:
          (?:must not|must never|is not to|should not|may not|is never|should never|are not to|shall not|cannot)(?: to)?(?: be)? (?:handed on|passed on|forwarded|sent|routed|spread|distributed|redirected|relayed|handed over)(?: on)? to (?:any )?other nodes?|
          (?:stays|remains|is kept|has to stay|must stay|should stay|is to stay) on the (?:same )?node (?:that|which|where|on which)? ?(?:it (?:reached|arrived at|came in on|arrived|entered|arrives)|received it)?
        )
      `,
    ),
    'external traffic policy Local',
    (words) => service.test(words),
  ],
  [
    heard('(?:it|the service|which|this one) (?:is|should be|must be|has to be) headless'),
    'no cluster IP',
    (words) => service.test(words),
  ],
  [
    heard(
      '(?:it|the service|which) (?:gets|has|is given|receives|should get|needs) no (?:(?:address|ip)(?: address)? (?:in|within|inside) the cluster|cluster-?internal (?:address|ip))',
    ),
    'no cluster IP',
    (words) => service.test(words),
  ],
];

const span = '(\\d{1,6}|an?|one|two|three|six|ten|fifteen|thirty)(?: |-)(seconds?|minutes?|hours?)';
const stick =
  /(?:(?:stay|stick|remain|keep|sent|directed|routed|ends? up|go|goes|lands?|served)[^.;]{0,40}(?:pod|backend|instance|replica)|session ?affinity)/iu;
const sticky: Rewriting = [
  /[^.;\n]{20,240}/gu,
  (said) => {
    const [, count = '', unit = ''] =
      anyCase(`(?:for|lasts?|of|during|within)(?: up to)? ${span}`).exec(said) ?? [];
    if (unit === '' || !/(?<!\w)ips?(?!\w)/iu.test(said) || !stick.test(said) || /timeout/iu.test(said))
      return said;
    return `${/^\s*/u.exec(said)?.[0] ?? ''}client IP session affinity with a timeout of ${count} ${unit}`;
  },
  (words) => service.test(words),
];

const any = '(?:requests?|traffic|calls?|whatever|anything|everything|all|those|any request)';
const to =
  '(?:(?:is|are|gets?|should be|must be|will be) )?(?:go(?:es)?|falls? back|ends? up|lands?|sent|served|answered|handled|forwarded|directed|routed|taken|passed)(?: on)? (?:to|at|by|with|in)';
const target = `(?:the )?(?:service )?${own},? (?:\\(|on |at )?(?:port )?(\\d{2,5})\\)?`;

/** Where an Ingress sends what fits none of its hosts, who serves it, and with which certificate. */
const frontsTold: readonly (readonly [said: RegExp, written: Rewriting[1]])[] = [
  [
    heard(
      overLines`
        ${any}(?: else)?,? (?:(?:that|which) )?(?:(?:for|to|on|with) (?:any|all|every) other (?:host|hosts|domain|domains|hostname|name)|
        (?:matches|fits|matching|match|fit) (?:none|neither|no)(?: of)?(?: the| these| those| its| both| two)?(?: (?:hosts?|rules?|names?|of them))?|(?:does not|do not|doesn't) (?:match|fit)(?: any(?:thing| of the (?:hosts|rules)| host| rule)?)?) ${to} ${target}
      `,
    ),
    'The default backend is the service $1 on port $2',
  ],
  [
    heard(
      `(?:if|where|when|whenever|in case) (?:no|none of the|neither) (?:rules?|hosts?) (?:matches|fits|applies|match),? ${target.replace(',? (?:\\(|on |at )', ' (?:takes|serves|answers|handles|gets|receives)(?: the| such| these| those)?(?: requests?| it| them)? (?:\\(|on |at )')}`,
    ),
    'The default backend is the service $1 on port $2',
  ],
  [
    heard(
      `(?:the controller of )?(?:the )?(?:(?:ingress )?class ${own}|((?!ingress)[a-z][a-z0-9-]{1,40}) (?:ingress )?class) (?:is responsible(?: for (?:it|this|them))?|takes care(?: of (?:it|this))?|handles (?:it|this)|serves (?:it|this)|looks after (?:it|this)|is in charge(?: of (?:it|this))?)`,
    ),
    (...[, one, other]) =>
      `with the ingress class ${typeof one === 'string' && one !== '' ? one : (other ?? '')}`,
  ],
  [
    heard(
      `(?:(?:and|which) )?(?:is |gets )?(?:looked after|handled|served|managed|taken care of|processed|governed|picked up) by the (?:controller of the )?(?:(?:ingress )?class ${own}|((?!ingress)[a-z][a-z0-9-]{1,40}) (?:ingress )?class)`,
    ),
    (...[, one, other]) =>
      `with the ingress class ${typeof one === 'string' && one !== '' ? one : (other ?? '')}`,
  ],
  [
    heard(
      `(?:if|when|whenever|where) (?:it|the (?:path|request|url)) is (?:precisely|exactly) (/[\\w./-]{0,60}\\w),? (?:then )?(?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5}) (?:answers|responds|takes over|serves it|takes it)`,
    ),
    '$1 (Exact) goes to the service $2 on port $3',
  ],
  [
    heard(
      '(?:if|when|whenever|where) (?:the|their|its|an?) (?:requests?|paths?|urls?) (?:starts?|begins?) with (/[\\w./-]{0,60}\\w),? (?:then )?(?:it|they) (?=go|is|are)',
    ),
    '$1 ',
  ],
  [
    heard(
      `the (?:tls )?certificate(?: (?:for|of) (?:it|the hosts?|both(?: hosts)?|them|that host))? (?:is|lies|can be|sits|is kept|is stored)(?: (?:found|kept|stored))? in (?:the )?secret ${own}`,
    ),
    'TLS with the secret $1',
  ],
  [
    heard(
      `for which (?:the )?((?!ingress)[a-z][a-z0-9-]{1,40}) (?:ingress )?class (?:is responsible|is in charge|is used)`,
    ),
    'with the ingress class $1',
  ],
  [
    heard(`(?:it |which |that )?(?:belongs to|is of|is for|uses) (?:the )?class ${own}`),
    'with the ingress class $1',
  ],
  [
    heard(
      `(?:(?:it|they|both|all|this|both hosts|both of them|the hosts?) )?(?:is|are) (?:encrypted|secured|protected) (?:with|by|using|through) (?:what(?:ever)? )?(?:is in )?(?:the )?(?:tls )?secret ${own}(?: (?:contains|holds|has))?`,
    ),
    'TLS with the secret $1',
  ],
  [
    heard(
      `(?:(?:is|are|gets?|has to be|should be|must be) )?(?:answered|served|handled|processed|taken care of|dealt with|picked up) by (?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    'goes to the service $1 on port $2',
  ],
  [
    heard(
      `(?:all|the) (?:others?|other (?:requests|paths)|rest)(?: are| is)? (?:answered |served |handled )?by (?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    '/ goes to the service $1 on port $2',
  ],
  [
    heard(
      `(?:whoever|who) (?:calls|visits|opens|requests) (?:it|the host|that host) (?:ends up at|gets|reaches|lands at|is sent to) (?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    '/ goes to the service $1 on port $2',
  ],
  [
    heard(
      `,? (?:unless|except (?:if|when|where)) (?:the |its )?(?:path|request|url) (?:begins|starts) with (/[\\w./-]{0,60}\\w),? (?:in which case|when|where|which|then) (?:the )?(?:service )?${own} (?:takes over|answers|takes it|is responsible|serves it|responds) (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    ', and $1 goes to the service $2 on port $3',
  ],
];
const fronts = frontsTold.map(([said, written]): Rewriting => [
  said,
  written,
  (words) => ingress.test(words),
]);

function heard(said: string): RegExp {
  return anyCase(
    `(?<![\\w./-])(?:${said})(?![\\w-])`.replaceAll(/ (?!\?)/gu, '\\s').replaceAll(' ?', '\\s?'),
  );
}

/** How Services and Ingresses are reached, in words that name no field. */
export const ways: readonly Rewriting[] = [ports, ...namedAfter, ...outside, ...kept, sticky, ...fronts];
