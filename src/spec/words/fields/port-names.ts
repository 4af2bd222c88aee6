import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { full, namedPorts, port, portsNamed } from './port-meanings.ts';

const portNames = overLines`
  (
    (?:["'\x60]?[a-z][a-z0-9-]{0,14}["'\x60]?(?:, ?and |, ?| and |和|、)){0,5}["'\x60]?[a-z][a-z0-9-]{0,
    14}["'\x60]?
  )(?![\w-])(?=[.;,)]|$|\p{Script=Han}| (?:and|with|that|in|on|for|to|port)(?!\w))
`;

/** A name that stands before its port. */
export const portName = overLines`
  ["'\x60]?(
    (?!
      (?:
        port|ports|from|to|map|maps|tcp|udp|on|with|and|for|the|at|service|container|expose|
        exposes|exposing|of|is|as|traffic|forwards?|listens?|number|loadbalancer|nodeport|clusterip|service|svc|that|which|it|they|has|have|
        exposed|reachable|available|accessible|listening|running|published|opened|served|serving|mapped|
        forwarded|routed|bound|only|traffic|requests?|reached|
        having|answers?|takes?|opens?|accepts?|uses?|serves?|and|or|pods?|also|then|who|we|itself|themselves
      )(?![\w-])
    )[a-z][a-z0-9-]{0,14}
  )["'\x60]?
`;

/** Names of ports that are told apart from them. */
const one = overLines`
  (
    (?!
      (?:
        port|ports|from|to|map|on|with|and|for|the|at|in|is|as|of|by|via|tcp|udp|sctp|open|opened|
        exposed|replicas|image|env|label|labels|args?|command|host|hostport|targets?|which|that|
        seconds?|name|named|called|container|protocol|mapped|forwards?|per|or|after|every|using|
        volume|cpu|memory|nodeport|targetport|through|inside|over|listens?|using|if|it|its|so|read|
        readonly|limits?|requests?
      )(?![\w-])
    )[a-z][a-z0-9-]{0,14}
  )
`;
const entry = `(?:port )?\\d{2,5}(?:,| is)? (?:named |called |as )?["'\`]?${one.replace('((?!', '(?:(?!')}["'\`]?`;
const next = '(?:,? ?and |[,;] ?(?:and )?| ?& ?| |、|和|以及)';

export const namesOfPorts: readonly Phrase[] = [
  [
    `端口(?:为|是|:)?~?(\\d{2,5} [a-z][a-z0-9-]{0,14}(?:~?(?:、|,|和|以及)~?\\d{2,5} [a-z][a-z0-9-]{0,14}){1,7})(?![\\w-])`,
    (said = '') => namedPorts(said),
  ],
  [
    overLines`
      (?:
        ports?(?: are| is| open| opened| exposed| listened on|:){0,3}|(?:expos|open|serv)(?:es?|s|ing)|
        listens? on
      ) (${entry}(?:,?${next}${entry}){1,5})(?=[,.;)&]|$|\s)
    `,
    (said = '') => namedPorts(said),
  ],
  [
    `ports?(?: are| is| named| called|:){0,3} ((?:${one.replace('((?!', '(?:(?!')},? \\d{2,5}(?:[,;] ?(?:and )?| and | )?){2,6})(?=[,.;)]|$|\\s)`,
    (said = '') => namedPorts(said),
  ],
  [
    `端口(?:为|是|:)?~?((?:${one.replace('((?!', '(?:(?!')}~?\\d{2,5}(?:~?(?:和|、|,|以及)~?)?){2,6})`,
    (said = '') => namedPorts(said),
  ],
  [
    `(?:并|且)?(?:以|用)~["'\`]?([a-z][a-z0-9-]{0,14})["'\`]?~为(?:端口)?(?:名称?|名字)~?(?:暴露|开放|监听|公开)(?:了)?(?:容器)?端口~(\\d{2,5})`,
    (name = '', said = '') => port(said, { name }),
  ],
  [`端口{is}(\\d{2,5})~\\(${one}\\)(?![、和与]|以及)`, (said = '', name = '') => port(said, { name })],
  [
    `(?:container ?)?ports?{is}(\\d{2,5}) ["'\`]?${one}["'\`]?(?=[,;)&]|$|\\.(?:\\s|$))`,
    (said = '', name = '') => port(said, { name }),
  ],
  [
    overLines`
      (?<=\d ?(?:->|=>|→) ?[\w-]{1,15}(?:,|;| and) ?(?:and )?)["'\x60]?
      ((?!(?:port|from|to|map|on|with|and|for|the|at|replicas)(?![\w-]))[a-z][a-z0-9-]{0,14})["'\x60]? ?
      :? (\d{2,5})(?=[,.;]|$| and(?!\w))
    `,
    (name = '', said = '') => port(said, { name }),
  ],
  [
    [
      '(?:names? |call(?:s|ed)? |naming |calling )(?:the |its |these |both )*ports ' + portNames,
      '(?:the |its |these |and )*ports? (?:are |is |being |should be |must be |to be )*(?:named|called) ' +
        portNames +
        '(?! \\d)',
      '(?:give |gives )?(?:the |its |this )?(?:service )?port (?:gets |has |should have |with )?(?:the |a )?name(?: of| is| to|:)?~' +
        portNames,
      '(?:and )?port ?names?{is}' + portNames,
      '(?:并?且?)?(?:将|把|其)?(?:服务)?端口(?:分别)?(?:命名为|名为|取名为?)' + portNames,
      '(?:端口)(?:的)?(?:名称|名)(?:分别)?(?:为|是)?~' + portNames,
    ],
    (said = '') => portsNamed(said),
  ],
  [
    '{port} ?(?:->|=>|→) ?["\'`]?(\\d{1,5}|[a-z][a-z0-9-]{0,14})["\'`]? \\((?!tcp|udp|sctp)([a-z][a-z0-9-]{0,14})\\)',
    (said = '', inner = '', name = '') => full(said, name, inner),
  ],
  [
    overLines`
      (?:(?:and |answers |listens |serves |offers |opens )*on |ports? |and )(?:port )?{port} \(${one}, (?:which )?
      (?:is |are |goes |going )?(?:forwarded|sent|passed|leading|leads|mapped|routed)?(?: on)? ?to (?:port )?
      ["'\x60]?(\d{1,5}|[a-z][a-z0-9-]{0,14})["'\x60]?\)
    `,
    full,
  ],
];

/** One port with its name, where none of several is told of. */
export const namedPort: readonly Phrase[] = [
  [
    `(?:(?:exposes? |exposing |on |with |and |its |the )*(?:container )?ports?|(?:which |that |and )?listen(?:s|ing)? on) (\\d{2,5}),? (?:which )?(?:is |should be |shall be |must be |will be )?(?:named|called|as) ["'\`]?${one}["'\`]?`,
    (said = '', name = '') => port(said, { name }),
  ],
  [
    `(?:listen(?:s|ing)? on |exposes? |exposing |on |with |and |an? |the )*(?:container )?ports? (?:named |called )?["'\`]?${one}["'\`]? \\((?:port )?(\\d{2,5})(?:/TCP)?\\)`,
    (name = '', said = '') => port(said, { name }),
  ],
];
