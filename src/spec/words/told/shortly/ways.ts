import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '([a-z][a-z0-9-]{0,60})';
const host = '((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,10})';
const end = '(?=[.;,)](?: |$)| ?$)';

const isService = (text: string): boolean =>
  /(?<![\w./-])(?:service|svc)(?![\w/-])/iu.test(text) && !/ingress|network\s?-?polic|netpol/iu.test(text);

/** How something is reached, in fewer words than routes and ports have. */
export const waysTold: readonly Rewriting[] = [
  // `shop.example.com serves / from web:80`: whoever does so stands behind an ingress
  [
    spaced(
      `(?<=^|[.;] |\\n)${host} (?:serves?|gets?|takes?|answers?) (\\/[\\w./-]{0,80}) (?:from|by|with|out of)(?: the)?(?: service)? ${name}:(\\d{2,5})${end}`,
    ),
    'An ingress for $1: $2 to $3:$4',
    (text) => !/ingress|route|gateway/iu.test(text),
  ],
  // `Ingress all that sends everything to web:80`
  [
    spaced(
      `(?<=ingress (?:(?:named|called) )?["'\x60]?[\\w-]{1,60}["'\x60]? )(?:that |which )?(?:sends|routes|forwards|passes|directs|sending|routing) (?:everything|all(?: traffic| requests)?|anything) to (?:the )?(?:service )?${name}:(\\d{2,5})${end}`,
    ),
    'that sends all traffic to service $1 on port $2',
  ],
  // `UDP 53 and TCP 53`
  [
    spaced(
      '(?<=(?:service|svc)[^.;]{1,80}?,? )(udp|tcp|sctp) (\\d{2,5})(?:,? and |, ?)(udp|tcp|sctp) (\\d{2,5})(?![\\w:.-])',
    ),
    'with port $2 over $1 and port $4 over $3',
    isService,
  ],
  // `NodePort service web 80 on 30080`
  [
    spaced(
      `(?<![\\w-])node ?-?port service (?:(?:named|called) )?${name},?:? (?:(?:with )?port )?(\\d{2,5}) (?:on|as|at|->|=>|→|via|over)(?: node ?-?port)? (3[0-2]\\d{3})(?![\\w:.-])`,
    ),
    'Service $1 of type NodePort with port $2 and nodePort $3',
  ],
  // `Service mail with smtp on 25 and imap on 143`
  [
    spaced(
      `(?<=(?:service|svc) (?:(?:named|called) )?["'\x60]?[\\w-]{1,60}["'\x60]?,?:? )(?:with )?((?!port |ports )[a-z][a-z0-9-]{0,13}) on (\\d{2,5})(?:,? and |, )((?!port |ports )[a-z][a-z0-9-]{0,13}) on (\\d{2,5})(?=[.;,)](?: |$)| ?$)`,
    ),
    'with port $2 named $1 and port $4 named $3',
    isService,
  ],
  // `everything else to web:80` is what no other path takes
  [
    spaced(
      `(?<=ingress[^]{1,200}?)(?:everything(?: else)?|anything else|all else|(?:all )?the rest|all (?:the )?(?:others?|other (?:paths|requests|traffic)))(?: (?:goes|is sent|is routed|is passed|is handed))? (?:to|->|→) (?:the )?(?:service )?${name}:(\\d{2,5})(?![\\w.:/-])`,
    ),
    '/ to $1:$2',
    (text) => !/deployment|stateful|(?<![\w-])(?:pod|job)(?![\w-])|image/iu.test(text),
  ],
  // `Service web keeps client IPs`
  [
    spaced(
      `(?<=(?:service|svc) (?:(?:named|called) )?["'\x60]?[\\w-]{1,60}["'\x60]?),?(?: (?:that|which|and))? (?:keeps|preserves) (?:the )?(?:client|source)(?:'s?)? (?:ips?|(?:ip )?address(?:es)?)`,
    ),
    ' with external traffic policy Local',
    isService,
  ],
];
