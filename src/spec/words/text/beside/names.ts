import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../rewriting.ts';

/** Kinds as they are written in manifests, which no other noun is written like. */
const kind = overLines`
  (?:Deployment|StatefulSet|DaemonSet|ReplicaSet|CronJob|Job|Pod|Service|ServiceAccount|PersistentVolumeClaim|PVC|PersistentVolume|PV|StorageClass|
  Ingress|NetworkPolicy|HTTPRoute|Gateway|VirtualService|DestinationRule|ServiceEntry|HorizontalPodAutoscaler|HPA|PodDisruptionBudget|PDB|ResourceQuota|
  LimitRange|PriorityClass|ClusterRoleBinding|ClusterRole|RoleBinding|Role)
`;
const inWords = overLines`
  (?:deployment|stateful ?set|daemon ?set|replica ?set|cron ?job|job|pod|service|service ?account|persistent ?volume(?: ?claim)?|pvc|pv|claim|
  storage ?class|ingress|network ?policy|http ?route|gateway|virtual ?service|destination ?rule|service ?entry|horizontal ?pod ?autoscaler|hpa|autoscaler|
  pod ?disruption ?budget|pdb|resource ?quota|quota|limit ?range|priority ?class|cluster ?role(?: ?binding)?|role(?: ?binding)?|config ?map|secret|
  namespace|container|volume)
`;

/** How an object is, in which order it comes or whose it is, and no name. */
const noName = overLines`
  (?!(?:simple|new|old|basic|same|other|own|next|last|first|second|third|fourth|single|sample|small|large|big|plain|bare|pure|whole|entire|full|complete|
  minimal|final|proper|correct|right|wrong|good|nice|short|long|quick|fast|slow|standard|custom|native|default|current|previous|above|below|following|
  given|said|such|kubernetes|k8s|cluster|node|linux|windows|istio|envoy|helm|argo|keda|knative|private|public|secure|production|prod|staging|dev|test|
  one|two|three|four|five|six|each|every|any|all|this|that|these|only|another|additional|extra|further|opaque|headless|stable|canary|blue|green|daily|
  nightly|hourly|weekly|monthly|regular|recurring|separate|different|persistent|permanent|independent|suitable|valid|yaml|json|sample|example|demo|
  mere|mutable|init|sidecar|main|batch|cron|target|matching|corresponding|actual|real|sole|most|very|more|less|mesh|gateway|api|network|storage|pod|
  service|web-facing|the|an?|our|my|your|its|their|and|or|with|for|of|to|in|on|by|from|as|no|not|is|be|tls|http|https|tcp|udp|grpc|dual|raw|local|
  static|dynamic|shared|common|general|generic|typical|normal|ordinary|usual|modern|v1|v2|beta|alpha|core|legacy|empty|temporary|also|
  scope|kind|type|field|key|value|class|name|label|option|word|term|flag|mode|effect|operator|resource|object|reference)(?![\w-]))
  (?![a-z]{0,30}(?:ed|ing|able|ible|al|ful|less|ous|ive|ic|ly|ary|est|wide)(?![\w-]))
`;
const plain = `${noName}([a-z][a-z0-9]{2,30})`;
const hyphened = String.raw`[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,6}`;
/** What goes on behind an object that is not named there. */
const goesOn = overLines`
  (?=[,.;:](?:\s|$)|$|\s(?:with|that|which|in|for|on|running|runs|using|uses|of|from|whose|to|and|has|should|must|is|needs|at|selects|behind|gets)(?!\w))
  (?![^.;]{0,90}\s(?:named|called|name)(?!\w))
`;

/** Nouns that are verbs or fields elsewhere. */
const noun = '(data|store|config|record|records|route|print|start|read|write|mail)';

const begun = String.raw`(?<=(?:^|[.;:,(\n]\s?|(?:^|\s)(?:[Aa]n?|[Aa]nd|[Pp]lus)\s)${kind})`;

const isKind = new RegExp(`^(?:${inWords}|containers?|volumes?|replicas?|image)s?$`, 'iu');
const isAside =
  /^(?:please|however|too|again|therefore|thus|hence|likewise|moreover|namely|also|then|first|finally|say|respectively|in|on|if|so|as|it|which|that|whose|each|all|both|one|two|three|four|and|or|not|if|maybe|perhaps|indeed|instead|together)$|.(?:ly|ing|ed)$/u;

/** What an object is called stands beside it: `the queue StatefulSet`, `a Deployment, shop, has`, `PVC data 5Gi`. */
export const namedByPlace: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<=(?<![\w-])(?:[Aa]n?|[Tt]he|[Oo]ur|[Oo]ne)\s)${plain}\s(${kind})${goesOn}`,
      'gu',
    ),
    '$2 named $1',
  ],
  [new RegExp(String.raw`${begun}\s${noun}\s(?=\d{1,5}\s?[KMGT]i?(?!\w))`, 'gu'), ' named $1 of '],
  [
    new RegExp(
      String.raw`${begun}\s${noun}(?=\sof\s\d|[,:;.(]|\s\(|\s(?:in|with|for|from|on|using|class)\s|$)`,
      'gu',
    ),
    ' named $1',
  ],
  [
    new RegExp(
      String.raw`(?<=(?<![\w-])(?:an?|one|another|the)\s(?:[a-z-]{2,16}\s){0,2}(?:${kind}|ConfigMap|Secret|${inWords})),\s["'\x60]?([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,6})["'\x60]?,\s(?=(?!(?:and|or|an?|the|is|are)\s)[a-z])`,
      'gu',
    ),
    (all, name = '') => (isKind.test(name) || isAside.test(name) ? all : ` named ${name} `),
  ],
  [
    new RegExp(
      String.raw`(?<=\s)["'\x60]?(${hyphened})["'\x60]?,\san?\s(ConfigMap|Secret|config map|secret)(?:,|(?=[.;]|$))`,
      'gu',
    ),
    'the $2 $1',
  ],
  [
    new RegExp(
      String.raw`(?<=(?:^|[.;]\s)[Ff]or\s(?:the\s)?)(${noName}[a-z][a-z0-9-]{1,40})((?:,|\s(?:service|deployment|host))?\s[^.;]{0,50}?(?:${kind}|${inWords}))\s(?:of|with|by|under|carrying|bearing)\sthe\ssame\sname`,
      'gu',
    ),
    '$1$2 named $1',
  ],
];
