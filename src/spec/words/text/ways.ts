import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { fronts } from './fronts.ts';
import { heard } from './heard.ts';
import type { Rewriting } from './rewriting.ts';

/** What people call ports, and no word that tells which side of one is meant. */
const label = overLines`
  ((?:http|https|web|metrics|grpc|admin|api|health|ws|amqp|mqtt|smtp|imap|dns|query|peer|peers|client|rpc|management|mgmt|ui|debug|postgres|postgresql|mysql|redis|
  prometheus|jmx|public|private|internal|external|console|gossip|raft|stats|status|probe|tls|ssh|sql|kafka|rest|graphql|dashboard|www)(?:-[a-z0-9]{1,12}){0,2})
`;
const service = /(?<![\w-])services?(?![\w-])/iu;
const rules = /polic(?:y|ies)|ingress|route|gateway|probe|monitor|scrape|liveness|readiness|GET \//iu;

/** `the http port 80`: a port by its name. */
const ports: Rewriting = [
  heard(
    `(?<!(?:svc|service|deploy|deployment|pod|sts|ds|ingress) )(?:(?:the|its|an?|their) )?${label} ports?,? (?:is |which is |being )?\\(?(\\d{2,5})\\)?(?!\\d|[./]\\w| of)`,
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

/** How Services and Ingresses are reached, in words that name no field. */
export const ways: readonly Rewriting[] = [ports, ...namedAfter, ...outside, ...kept, sticky, ...fronts];
