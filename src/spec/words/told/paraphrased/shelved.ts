import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const isClass = (words: string): boolean => /storage ?class/iu.test(words);
const isVolume = (words: string): boolean =>
  /(?<![\w-])(?:claims?|pvcs?|persistent ?volumes?(?: ?claims?)?)(?![\w-])/iu.test(words) &&
  !/(?<![\w-])(?:image|deployments?|stateful ?sets?|pod named)(?![\w-])/iu.test(words);

const disks =
  '(?:(?:the|its|their|our|all|any|this|that) )*(?:disks?|volumes?|data|drives?|they|it|storage|what is on (?:it|them))';
const must = '(?:(?:should|must|shall|have to|has to|may|can|will|is|are|be|to|still|also) )*';
const gone = '(?:is |are |gets? |was |being )*(?:deleted|removed|gone|released|dropped|given back)';
const claim = "(?:(?:the|a|its|their|somebody's|any) )*claims?";
const stays =
  '(?:survives?|outlives?|stays?|remains?|kept|retained|preserved|not (?:be )?(?:deleted|lost|removed|wiped|touched))';
const once = '(?:when|after|once|if|even if|even when|even after|as soon as)';

/** What becomes of disks that nobody claims any more. */
const kept: readonly Rewriting[] = phrased(
  [
    `(?:(?:whose|that|which|and) )?${disks} ${must}${stays} ${once} (?:somebody|someone|anybody|one) (?:deletes|removes|drops) ${claim}`,
    `(?:(?:whose|that|which|and) )?${disks} ${must}${stays} ${once} ${claim} ${gone}`,
    `(?:(?:whose|that|which|and) )?${disks} ${must}(?:survives?|outlives?) (?:the (?:deletion|end|removal) of )?${claim}`,
    `${once} ${claim} ${gone},? (?:then )?${disks} ${must}${stays}`,
    `(?:(?:that|which|it|and) )*(?:keeps?|retains?|preserves?) ${disks} ${once} ${claim} ${gone}`,
    `(?:deleting|removing|dropping) ${claim} ${must}not (?:delete|remove|destroy|wipe) ${disks}`,
    `(?:no|none of the) data ${must}(?:be )?lost ${once} ${claim} ${gone}`,
  ],
  'reclaim policy Retain',
);

/** When disks are made. */
const late: readonly Rewriting[] = phrased(
  [
    `(?:(?:that|which|it|and) )*waits? for (?:the |a )?(?:first )?(?:pods?|consumers?)(?: (?:before|until) (?:it )?(?:makes?|creates?|provisions?|binds?|cuts?|making|creating)(?: (?:a|the|any|its))?(?: (?:disks?|volumes?))?)?`,
    `(?:(?:whose|that|which|and) )*(?:${disks} )?${must}(?:not )?(?:be )?(?:made|created|provisioned|bound|cut) (?:where (?:the|a) pod (?:lands|runs|is scheduled),? not before)`,
  ],
  'volume binding mode WaitForFirstConsumer',
);

const whoever = '(?:claims?|pvcs?|everybody|everyone|whoever|who|those|anybody|people)';

/** Who gets it without asking. */
const usual: readonly Rewriting[] = phrased(
  [
    `(?<!(?:not|never|n't)(?: (?:as|be|marked|made|set|is))? )(?<!(?:not|never|n't) (?:be )?as )(?:(?:make|set|use|take) (?:it|this|this one) )?(?:as )?(?<!(?:not|never)(?: as)? )the default(?: (?:storage )?class)?(?=[,.;]|$| and)`,
    `(?:(?:which|it|that) (?:is )?)*(?:what )?${whoever} (?:(?:that|which|who) )?(?:gets?(?: (?:it|this))? )?(?:who |that |which )?(?:names?|says?|asks? for|gives?|sets?|states?) no (?:storage )?class(?: ${must}(?:gets?|uses?|takes?|ends? up with|given|falls? back to) (?:it|this|this one))?`,
    `(?:(?:and|which|it|make|makes|is|this) )*the (?:standard|usual one|fallback) for ${whoever} (?:without|with no) (?:a |any )?(?:storage )?class`,
  ],
  ', is the default class',
);

const keys =
  'type|iops|throughput|encrypted|fsType|skuName|replication-type|pool|tier|kmsKeyId|provisioningMode|archiveOnDelete';

/** What the provisioner is told, and which class a claim takes. */
const given: readonly Rewriting[] = [
  ...phrased(
    `(?<=storage ?class [^]{1,200})(?<!parameters?:? )(?<![\\w.-])(?:with )?["'\`]?(${keys})["'\`]?(?:=|: ?| )["'\`]?(?!of|is|and|with)([\\w./-]{0,60}\\w)["'\`]?(?=[,.;)]|$| and )`,
    'parameter $1=$2',
  ),
  ...phrased(
    `(?<=storage ?class (?:named |called )?["'\`]?((?!(?:named|called)\\W)[a-z][a-z0-9-]{0,60})["'\`]?(?![\\w-])[^]{1,500}(?:pvc|claim)[^]{1,200})(?:from|of|using|with|on) (?:it|this class|that class|this one|that one)(?=[,.;]|$| (?:with|and|in|for))`,
    'with storage class $1',
  ),
  ...phrased(
    '(?<=storage ?class [^]{1,200}[,;] ?)(?:allow(?:s|ing)?|with) (?:volume )?expansion(?: allowed)?',
    'volume expansion allowed',
  ),
];

const several = '(?:several|many|multiple|all|different|various|more than one|two|three)';
const nodes = '(?:nodes?|machines?|hosts?|pods?)(?: on (?:different|several|many|all) (?:nodes|machines))?';
const both =
  '(?:(?:mount |use |open )?(?:it |them )?(?:for )?(?:write|read and write|writing|reading and writing|written|writable|read-?write|read and written))';
const readOnly =
  '(?:mount|use|open|read) (?:it |them )?(?:only )?(?:read-?only|for reading(?: only)?|only for reading)';

/** From where a volume is written. */
const shared: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:(?:that|which|and|so) )*${several} ${nodes} ${must}${both}(?: (?:to|on|into))?(?: (?:it|them|this))?(?: (?:at once|at the same time|together|simultaneously))?`,
      `(?:(?:to|be|is|and|it|can|must|should|shared|mounted|for|usable) )*${both} (?:by|from|between|among|on|access (?:by|from)) ${several} ${nodes}(?: (?:at once|at the same time|together|simultaneously))?`,
    ],
    ', access mode ReadWriteMany',
  ),
  ...phrased(
    `(?:(?:that|which|and|so) )*${several} ${nodes} ${must}${readOnly}(?: (?:at once|at the same time|together|simultaneously))?`,
    ', access mode ReadOnlyMany',
  ),
  ...phrased(
    [
      `(?:(?:for|by|from|to|be|is|and|it|can|must|should|mounted) )*(?:an?|one|a single|only one|just one) (?:single )?(?:node|machine|host) (?:to )?${both}(?: (?:to )?(?:it|them))?`,
      `(?:(?:to|be|is|and|it|can|must|should|mounted|for|usable) )*${both} (?:by|from|on) (?:one|a single|only one|just one) (?:single )?(?:node|machine|host)(?: (?:only|at a time))?`,
    ],
    ', access mode ReadWriteOnce',
  ),
];

const server = '["\'`]?(\\d{1,3}(?:\\.\\d{1,3}){3}|[a-z][\\w-]{0,40}(?:\\.[\\w-]{1,40}){1,5})["\'`]?';
const folder = '["\'`]?(/[\\w./-]{0,100}[\\w-])["\'`]?';
const nfs: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:on|from|at|of|that is|which is|with|by) )*(?:the |an )?nfs server ${server},? (?:(?:at|under|in|with|and|on|the|path|folder|directory|export|share) )+${folder}`,
    ' with NFS server $1, path $2',
  ),
  ...phrased(
    `(?:(?:that|which|is|on|from|made|of|the|with) )*(?:folder|directory|path|export|share)? ?${folder} (?:of|on|from|at) (?:the |our |an )?nfs server ${server}`,
    ' with NFS server $2, path $1',
  ),
];

/** Disks, their kinds and claims, as people tell of them who name them and write no fields. */
export const shelvedTold: readonly Rewriting[] = [
  ...within(isClass, [...kept, ...late, ...usual, ...given]),
  ...within(isVolume, [...nfs, ...shared]),
];
