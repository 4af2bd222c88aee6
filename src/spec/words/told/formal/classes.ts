import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';

const it =
  '(?:(?:it|they|this|that|which|the class|such (?:volumes?|pods)|(?:its|the|these|those) (?:volumes?|pods)|volumes?|pods?) )?';
const must =
  '(?:(?:must|may|should|shall|can|is|are|will|has|have|to|be|do|does|able|allowed|permitted|ought|therefore|also|subsequently|later|afterwards|then|thereby) )*';
const claims =
  '(?:(?:their|its|the|a|any|corresponding|respective|associated) )*(?:persistent ?volume ?)?(?:claims?|pvcs?)';
const gone = '(?:removed|deleted|destroyed|discarded|reclaimed|erased|cleaned up|disposed of|purged)';
const others =
  '(?:(?:any |all |the |other |running |lower-priority |lower |already )*(?:others?|pods?|workloads?|ones))';

/** Classes of volumes. */
const ofStorage: readonly Rewriting[] = [
  ...phrased(
    `(?<=(?:type|disks?|volumes?|drives?|storage) (?:[\\w-]{1,12} ){0,3})(?:with|of|that (?:do|does|have|give)|at|doing|having|and) (\\d{3,6}) iops`,
    'with iops $1',
  ),
  ...phrased(
    `(?:it|this|that|which|the class)? ?${must}(?:appl(?:y|ies)|used|chosen|selected|take(?:s|n)? effect|picked|assigned)(?: (?:automatically|by default))* (?:whenever|when|if|for|to|where|in case) (?:(?:a|any|the|all|every|those|user|persistent|volume) )*(?:claims?|pvcs?|users?)(?: (?:that|which|who))? (?:(?:does|do|did)(?: not|n't) (?:ask for|specify|name|mention|request|state|indicate|reference|designate|declare|select|choose)|(?:fails?|neglects?|omits?) to (?:ask for|specify|name|mention|request|state|indicate|declare|select)|lacks?|without|omits?) ?(?:any |an? |its |the |another |one )*(?:particular |specific |explicit |storage |own |certain )*(?:class|one|it)?`,
    ', marked as default',
  ),
  ...phrased(
    `(?:it|this|that|the class)? ?${must}(?:serves?|acts?|function(?:s)?|regarded|treated|considered|marked|designated|declared|set|made|used)(?: (?:as|to be))? (?:the |a )?(?:cluster(?:'s|-wide)? )?default(?: (?:storage )?class)?(?: (?:of|for|in|within) the (?:whole |entire )?cluster)?`,
    ', marked as default',
  ),
  ...phrased(
    `${it}${must}(?:enlarged|expanded|resized|increased|extended|grown|made larger|grow)(?: in size)?(?: (?:later|afterwards|subsequently|after creation|at a later (?:time|point|stage)|if necessary|on demand|when needed))*`,
    'allowVolumeExpansion true',
  ),
  ...phrased(
    `${it}${must}${gone} (?:(?:together|along) )?(?:with|when|once|after|as soon as|upon|following) (?:deletion of |removal of )?${claims}(?: (?:is|are|has been|have been|gets?|being) ${gone})?`,
    'reclaimPolicy Delete',
  ),
  ...phrased(
    `${it}${must}(?:kept|retained|preserved|remains?|persists?|survives?)(?: (?:in place|in existence|intact|available))? (?:even )?(?:when|once|after|if|following|upon|beyond) (?:deletion of |removal of )?${claims}(?: (?:is|are|has been|have been|gets?|being|no longer|exists?|ceases? to exist) ?${gone}?)?`,
    'reclaimPolicy Retain',
  ),
  ...phrased(
    '(?<![\\w.-])(iops|throughput|fsType|encrypted|type|csi\\.storage\\.k8s\\.io/fstype|kmsKeyId|iopsPerGB|replication-type|skuName|pool|tier) (?:is |being |must be |should be |to be )?(?:set|equal) to ["\'`]?([\\w./:-]{0,60}\\w)["\'`]?',
    'parameter $1=$2',
  ),
];

const none =
  "(?:which |that |who )?(?:fails? to|do(?:es)? not|don't|doesn't|neglects? to|omits? to) (?:mention|name|specify|request|ask for|reference|state|declare|choose|select) (?:it|one|any|a class|any class|a priority(?: class)?|any priority(?: class)?|this class|anything|any other)";

/** Classes of importance. */
const ofPriority: readonly Rewriting[] = [
  ...phrased(
    '(?:(?:and|please|with) )?(?:describe|explain|document) (?:it|this|them|the class) (?:as|with|by|as being)(?: (?:the )?(?:text|words|sentence|remark))? (?=")',
    'with the description ',
  ),
  ...phrased(
    `(?:an? |the )?(?:class of priority|class for (?:the )?priority|priority (?:class|definition))`,
    'a PriorityClass',
  ),
  ...phrased(
    '(?:whose |with a |having a |its |the )(?:numeric(?:al)? )?(?:value|weight|priority) (?:amounts? to|equals?|is equal to|comes to|is set to|stands at|of) (-?\\d{1,10})',
    'value $1',
  ),
  ...phrased(
    `(?:it|this|that|which|this class|the class)? ?(?:must|may|should|shall|is|does|will|can)(?: not|n't|not) (?:${must})?(?:appl(?:y|ied)|used|assigned|given|extend(?:ed)?)(?: automatically| by default)? (?:to|for|by) (?:any |all |those |other )?(?:pods?|workloads?) ${none}`,
    'globalDefault false',
  ),
  ...phrased(
    `(?:it|this|that|which|this class|the class)? ?(?:(?:must|may|should|shall|is|will) )?(?:be )?(?:appl(?:y|ied|ies)|used|assigned|given)(?: automatically| by default)? (?:to|for) (?:any|all|every|each)? ?(?:those |other )?(?:pods?|workloads?) ${none}`,
    'globalDefault true',
  ),
  ...phrased(
    `(?:,? ?nor|(?:and )?(?:it|they|its pods|pods|such pods|the pods)?(?: [a-z]+ (?:it|this class|the class|that class))?) ?(?:must|may|should|can|shall|are|is|do|does|will)(?: not| never|not|n't)?(?: [a-z]+){0,6}? (?:evict|preempt|displace|push out|remove|interrupt)(?: ${others})`,
    (...[whole = '']) => (/nor|not|never|n't/iu.test(whole) ? ', preemptionPolicy Never' : whole),
  ),
  ...phrased(
    '(?:make(?:s)? use of|uses?|belongs? to|is assigned to|refers? to|be assigned|adopts?|employs?|is given|rel(?:y|ies) on) (?:that|this|said|the said|the same|the above|the new) (?:priority )?class(?=[.,;]|$)',
    'has that PriorityClass',
  ),
];

export const classes: readonly Rewriting[] = [
  ...within(/storage ?-?class|provisione[rd]|class of storage/iu, ofStorage),
  ...within(/priorit/iu, ofPriority),
];
