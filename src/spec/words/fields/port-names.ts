import type { Phrase } from '../phrase.ts';
import { full, port, portsNamed } from './port-meanings.ts';

const portNames =
  '((?:["\'`]?[a-z][a-z0-9-]{0,14}["\'`]?(?:, ?and |, ?| and |和|、)){0,5}["\'`]?[a-z][a-z0-9-]{0,14}["\'`]?)(?![\\w-])(?=[.;,)]|$|\\p{Script=Han}| (?:and|with|that|in|on|for|to|port)(?!\\w))';

/** Names of ports that are told apart from them. */
export const namesOfPorts: readonly Phrase[] = [
  [
    '(?<=\\d ?(?:->|=>|→) ?[\\w-]{1,15}(?:,|;| and) ?(?:and )?)["\'`]?((?!(?:port|from|to|map|on|with|and|for|the|at|replicas)(?![\\w-]))[a-z][a-z0-9-]{0,14})["\'`]? ?:? (\\d{2,5})(?=[,.;]|$| and(?!\\w))',
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
];
