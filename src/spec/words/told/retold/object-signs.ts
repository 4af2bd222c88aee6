import { overLines } from '../../../../kernel/over-lines.ts';
import type { Sign } from './signs.ts';

const no = overLines`
  never|not|no|nor|neither|none|without|isn't|aren't|don't|doesn't|mustn't|can't|cannot|won't|nothing|nobody|shouldn't|no one|
  no-one
`;
const callers = "(?:client|caller|visitor|user|customer|sender)(?:s|'s|s')?";
/** What people say of whom a Service leads where. */
export const trafficWords = overLines`
  traffic|requests?|calls?|calling|callers?|clients?|visitors?|connections?|service|same|land(?:s|ing)?|arriv\w+|reach\w*|cluster|
  nodes?|machines?|real(?:ly)?|original|source|ip|address(?:es)?|back|sent|bounced|stays?|external(?:ly)?|outside|world|look\w*|ready|
  dns|names?|backends?|pods?|including|judged|anyone|talk|comes?|came|whoever|yet|hit|connect\w*|end|ends|ended
`;
const inside = 'inside|within|internal(?:ly)?|in-cluster|pods?';
const near = '(?:own|same|very|that|local|receiving) (?:node|machine|host)';
const made = overLines`
  creat\w+|made|provision\w*|bound|bind(?:s|ing)?|carved|allocat\w+|appears?|exists?|set up|cut|prepar\w+
`;
const writes = 'writ\\w+|read-?writ\\w+|read ?/ ?write|chang\\w+';

const services: readonly Sign[] = [
  {
    written: 'sessionAffinity ClientIP',
    cues: [
      `${callers}|requests?|sessions?|whoever|browsers?|connections?`,
      overLines`
        same (?:pod|copy|instance|backend|server|replica|endpoint)|(?:its|one|their|that) pod|stick(?:s|y|ing)?(?: (?:to|with))?|
        stays? with|affinity
      `,
    ],
    never: `${no}|replicas`,
  },
  {
    written: 'externalTrafficPolicy Local',
    cues: [
      `${callers}|source|requests?|original|real|true|remote|they`,
      'ips?|address(?:es)?|where [a-z ]{1,30}(?:come|came|comes)(?: from)?|where from',
      overLines`
        sees?|seen|kept|keeps?|preserv\w+|lost|los(?:e|es|ing)|visible|knows?|known|retain\w*|hid(?:e|den)|masked|rewritten|
        replaced|unchanged|get to see|learns?
      `,
    ],
    never: 'stick\\w*|same pod|affinity|log',
  },
  {
    written: 'externalTrafficPolicy Local',
    cues: [
      'traffic|requests?|calls|connections?|packets?',
      `another (?:node|machine)|other (?:nodes?|machines?)|second hop|extra hop|${near}|node (?:where|on which|that) [a-z ]{1,20}`,
      'hop\\w*|stays?|sent|goes|go|forwarded|handed|only|kept|land\\w*|leave\\w*|pass\\w*|cross\\w*',
    ],
    never: inside.replace('|pods?', ''),
  },
  {
    written: 'internalTrafficPolicy Local',
    cues: [inside, 'reach\\w*|traffic|calls?|talks?|requests?|connections?|contact', `${near}|node-?local`],
    never: 'external|outside|run|scheduled|placed',
  },
  {
    written: 'publishNotReadyAddresses true',
    cues: [
      overLines`
        not (?:yet |quite )?ready|(?:aren't|isn't) (?:yet |quite )?ready|unready|not-ready|before (?:they|it)(?:'re| are| is| have| has)[ ]
        (?:become |been |got )?ready|before (?:being|becoming|getting) ready|even if [a-z ]{1,20} not ready
      `,
      'found|finds?|list(?:s|ed)?|publish\\w*|includ\\w+|resolv\\w+|dns|address(?:es)?|appears?|visible|known|shown|records?',
    ],
    never: 'probe|seconds|deployment',
  },
  {
    written: 'clusterIP None',
    cues: [
      'virtual|load[ -]?balanc\\w+|ip of its own|single|common',
      `${no}|instead of|rather than`,
      'address(?:es)?|dns|ips?|pods?|returns?|load[ -]?balanc\\w+',
    ],
    never: 'load ?-?balancer|public|external',
  },
];

const storage: readonly Sign[] = [
  {
    written: 'allowVolumeExpansion true',
    cues: [
      'enlarg\\w+|expand\\w*|expansion|grow\\w*|resiz\\w+|bigger|larger|extend\\w*|increas\\w+',
      'volumes?|disks?|claims?|later|drives?|afterwards|them|they|size|possible|able',
    ],
    never: `${no}|replicas`,
    kinds: ['StorageClass'],
  },
  {
    written: 'volumeBindingMode WaitForFirstConsumer',
    cues: [
      `${made}|wait\\w*|delayed|chosen|choos\\w+`,
      'until|only|once|when|before|wait\\w*|first|delayed|as soon as',
      'pods?|consumers?|needed|uses?|used|needs?|schedul\\w+|wants?|workloads?',
    ],
    never: 'immediate\\w*|default|restart\\w*|ready',
    kinds: ['StorageClass'],
  },
  {
    written: 'volumeBindingMode Immediate',
    cues: [
      made,
      'immediate(?:ly)?|at once|right away|straight ?away|instantly',
      'claims?|volumes?|disks?|it|they',
    ],
    never: `${no}|deleted`,
    kinds: ['StorageClass'],
  },
  {
    written: 'access mode ReadWriteMany',
    cues: ['several|many|multiple|all|different|more than one', 'nodes?|machines?|hosts?|pods', writes],
    never: `${no}|read-?only|one|single`,
    kinds: ['PersistentVolumeClaim', 'PersistentVolume'],
  },
  {
    written: 'access mode ReadWriteOncePod',
    cues: ['one|single', 'pod', `${writes}|uses?|mount\\w*`],
    never: 'node|machine|many|several',
    kinds: ['PersistentVolumeClaim', 'PersistentVolume'],
  },
  {
    written: 'access mode ReadWriteOnce',
    cues: ['one|single', 'node|machine|host', `${writes}|mount\\w*|uses?|used|attached`],
    never: 'read-?only|many|several|hostname',
    kinds: ['PersistentVolumeClaim', 'PersistentVolume'],
  },
  {
    written: 'access mode ReadOnlyMany',
    cues: ['several|many|multiple|all|different', 'nodes?|machines?|hosts?', 'only read|read-?only|reads?'],
    never: writes,
    kinds: ['PersistentVolumeClaim', 'PersistentVolume'],
  },
];

const others: readonly Sign[] = [
  {
    written: 'immutable true',
    cues: [
      'chang\\w+|touch\\w*|modif\\w+|alter\\w*|edit\\w*|overwrit\\w+|updat\\w+|immutable|frozen|final|tamper\\w*',
      `${no}|immutable|frozen|final`,
      'ever|later|afterwards|again|any ?more|once|after|nobody|may|must|should|can|it|they|values?|content',
    ],
    never: 'root|mount\\w*|image|seconds|field',
    kinds: ['ConfigMap', 'Secret'],
  },
  {
    written: 'preemptionPolicy Never',
    cues: [
      overLines`
        preempt\w*|throw\w*|thrown|evict\w*|push\w*|displac\w+|kick\w*|dislodg\w+|oust\w*|drives? out|chas\w+|bump\w*|
        pushes|remov\w+
      `,
      no,
      'pods?|others?|anybody|anyone|anything|running|workloads?|else|who',
    ],
    kinds: ['PriorityClass'],
  },
  {
    written: 'unhealthyPodEvictionPolicy AlwaysAllow',
    cues: [
      'unhealthy|not ready|broken|unready|not healthy|sick',
      'evict\\w*|drain\\w*|removed',
      'always|may|can|anyway|regardless|freely',
    ],
    never: 'probe',
    kinds: ['PodDisruptionBudget'],
  },
];

/** What is told without an amount of objects that do not run. */
export const objectSigns: readonly Sign[] = [
  ...services.map((sign) => ({ ...sign, also: trafficWords, kinds: ['Service'] })),
  ...storage,
  ...others,
];
