const ref = '(?:(?:the|this|that|its|exactly|said) )*';
const path = '["\'`]?(?<path>/[\\w./-]{1,120}(?<![.]))["\'`]?';

const emptyClass: readonly string[] = [
  '(?:(?:with|the|its|a|an|no|without|and|uses?|have|has|as|their) )*(?:storage ?)?class(?: ?name)?:?(?: (?:is|are|set|to|at all))*,? ?\\(?(?:(?:i\\.e\\.|that is|an?|the|=) )*(?:""|\'\'|``|empty(?: string)?)\\)?',
  '(?:(?:uses?|with|has|and|an?|the|also|have|as|their|its) )*empty (?:string )?(?:as (?:its |their |the )?)?(?:storage ?)?class(?: as well| too)?',
  '(?:(?:uses?|with|has|and|an?|the|also|have) )*empty string as (?:its |their |the )?(?:storage ?)?class(?: ?name)?(?: as well| too)?',
  '(?:no|without an?y?) storage class(?: at all)?,? ?\\(?(?:(?:i\\.e\\.|that is) )?(?:the )?empty string\\)?',
];
const classes: readonly string[] = [
  '(?<=(?:RWO|RWX|ROX|RWOP|[KMGT]i) ){name@hyphened}(?! of)',
  '(?<=(?:RWO|RWX|ROX|RWOP|ReadWriteOnce|ReadWriteMany) ){name}(?=[.,;)]|$| and | mode)',
];

const alike: readonly string[] = [
  '(?:(?:it|has|of|with|and|have|having|also) )*the same (?<alike>(?:size|capacity|class|storage ?class|access ?modes?|modes?)(?:(?:, | and |, and )(?:the same )?(?:size|capacity|class|storage ?class|access ?modes?|modes?)){0,3})',
  '(?:(?:and|of|with|the) )*same (?<alike>(?:size|capacity|class|storage ?class|access ?modes?|modes?)(?:(?:, | and |, and )(?:size|capacity|class|storage ?class|access ?modes?|modes?)){0,3})',
];

/** What is said of storage. */
export const volumes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  PersistentVolumeClaim: {
    emptyClass,
    class: [
      ...classes,
      '(?<=(?:RWO|RWX|ROX|ReadWriteOnce|ReadWriteMany|[KMGT]i), ){name@hyphened}(?=[.;]|$)',
    ],
    classBeside: [
      `(?:shall use|should use|has to use|must use) (?:it|${ref}class)(?=[.,;]|$)`,
      `(?:uses?|using|of) ${ref}class(?=[.,;]|$)`,
    ],
    allOfIt: [
      '(?:takes|asks for|requests|claims|for|of|takes up|uses) (?:all of it|the whole(?: of it| volume| size| capacity)?|its whole (?:size|capacity))',
    ],
    bound: [
      `(?:(?:which|and|that|is|are|it|to|be|must|get|gets|bound|bind|binds|pinned|tied|statically) )+(?:to )?${ref}(?:persistent ?volume|PV|volume)(?: ["'\`]?(?<volume>(?!(?:by|via|through|with|and|of|in|on)(?![\\w-]))[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\`]?)?(?: (?:by|via|through|with|using) (?:its )?(?:name|volume ?name))?,?(?: \\(volumeName\\))?`,
      `volume ?name:? ["'\`]?(?<volume>[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\`]?`,
    ],
    open: ['(?:from|out of|using|uses|with) (?:it|them)(?! all)(?=[.,;]| |$)'],
    heldBeside: [
      `(?:(?:which|that|is|and|be|to|filled|restored?|populated|restore|it|made|created|built|with|has|whose|contents) )*(?:from|of|using|with)? ?${ref}snapshot(?: as (?:its |the )?data ?source)?(?=[.,;]| \\d|$)`,
      '(?:and )?restores? (?:it|this snapshot|that snapshot|the snapshot) (?:in)?to',
      `(?:(?:whose|its|with|the|and) )*data ?source(?: is| =|:)? ${ref}snapshot`,
    ],
    alike,
    selector: [
      '(?:(?:which|that|and|it) )*(?:selects?|picks|finds|chooses)(?: (?:its|the))? (?:persistent ?)?volumes? (?:by|through|via|with)(?: the)?(?: label)? {labels}',
      'selector {labels}',
    ],
    marked: [
      '(?:(?:which|that|and|it) )*(?:selects?|picks|finds|chooses)(?: (?:its|the))? volumes? by (?:that|this|its|the) label',
    ],
    idle: [
      '(?:(?:asks|from|of|uses|the|in) )*default (?:storage ?)?class|of this size|claims?|restored(?= claim)|bind(?= the claim)|new|second|served|size|storage|data source|restored|take|takes',
    ],
  },
  PersistentVolume: {
    emptyClass,
    class: classes,
    local: [
      `(?:(?:the|an?|is|its|local|fast|there|has|of|type|node|uses?|this|big|small) )*(?:disk|SSD|NVMe(?: disk)?|drive|hard disk)(?: (?:is|mounted|under|at|in|on|lies|found|available|of))*:? ${path}`,
      `local(?: (?:path|volume|disk))?(?: (?:is|at|under|in|mounted))*:? ${path}`,
      `(?:lies|sits|is found|lives|is mounted|located|is) (?:under|at|in) ${path}`,
    ],
    node: [
      '(?:(?:on|of|at|the|only|to) )*(?:nodes?|machine|host|worker|node ?name) ["\'`]?(?<node>(?!(?:affinity|with|whose|through|by|and|selector|only|is|has|in|on|there)(?![\\w-]))[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["\'`]?',
      '(?:(?:node ?affinity|required|has|have|an?|the|with|and|tied|by|on|for|to|pinned|through|restricted) )*(?:kubernetes.io/hostname)(?: (?:is|in|=|equals|being))* ?["\'`]?(?<node>(?!(?:and|in)(?![\\w-]))[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["\'`]?',
    ],
    affinity: [
      '(?:(?:and|is|only|usable|with|the|a|required|available|tied|bound|pinned|by|restricted|through|on|to|for|can|be|used) )*node ?affinity(?: (?:to|for|on|through|by|via|that|this|its|the|node|machine|kubernetes.io/hostname))*',
      '(?:(?:and|is|only|usable|available|can|be|used|bound|pinned|tied|restricted|it|from) )+(?:on|to|from) (?:this|that|the|its) (?:node|machine|host)(?: only)?',
      'as a local volume|of type local|static(?:ally)?(?: (?:created|provisioned))?',
    ],
    server: [
      '["\'`]?(?<server>[a-z0-9][\\w.-]{0,80}\\w)["\'`]?(?=:/)',
      '(?:(?:source|is|the|on|of|from|an?) )*NFS server ["\'`]?(?<server>[a-z0-9][\\w.-]{0,80}\\w)["\'`]?',
      '(?:(?:source|filer|exported by|exports?|server) (?:(?:is|at|on) )*){server@address}',
      '\\(?server:? ["\'`]?(?<server>[a-z0-9][\\w.-]{0,80}\\w)["\'`]?\\)?',
    ],
    export: [
      `(?:(?:our|the|filer|server|its|an?|NFS|with|of|and|mounts?|is) )*(?:exports?|path|directory|share|mounts?) ${path}`,
      `(?<=\\w:)${path}`,
    ],
    options: [
      `(?:(?:and|it|is|has|are|uses?|with|the|mounted|mount) )*(?:mount ?)?options?:?(?: are| is)? (?<options>["'\`]?[a-z][\\w=.]{0,30}\\w["'\`]?(?:(?:, | and |, and |,| )(?!and|class|storage|retain|RW)["'\`]?[a-z][\\w.]{0,30}(?:=[\\w.]{0,20})?\\w["'\`]?){0,4})`,
    ],
    keep: [
      '(?:(?:and|it|is|with|the|its|policy|reclaim) )*(?<kept>retained|kept|retain)(?: after release| when released| upon release)?(?: \\(retain\\))?',
    ],
    alike,
    classBeside: [`of ${ref}class(?=[.,;:]|$)`],
    idle: [
      '(?:persistent ?)?volumes?|static(?: NFS)? provisioning|available|filer|source|capacity|mounted|at|usable|volume|disk|SSD|served',
    ],
  },
  StorageClass: {
    name: [
      '(?:its |the )?class, {name}(?=,)',
      '(?:(?:and|the|its|write|also) )*class (?:it uses|that it uses|of it|used|it belongs to)?,? {name}(?=[,:;.\\s])',
      'its class, {name}',
    ],
    parameters: ['(?<loose>(?:type|encrypted|iops|fsType|throughput) ?[=:] ?["\'`]?\\w+["\'`]?)'],
    provisioner: [
      '(?:(?:for|of|with|the|driver|by|CSI|provisioner) )*["\'`]?(?<provisioner>(?:kubernetes\\.io/[a-z-]{2,40}|[a-z0-9-]{1,40}\\.csi\\.[a-z0-9.-]{2,60}|[a-z0-9-]{2,40}\\.[a-z0-9.-]{2,60}/[a-z0-9-]{2,60}))["\'`]?',
    ],
    wait: [
      '(?:late|delayed) binding|(?:are |is |and |volumes )*(?:only )?(?:bound|binding|made|created|provisioned)(?: only)? (?:when|once|as soon as) (?:a pod (?:wants|needs|uses|asks for|consumes) (?:them|it|one)|(?:the|a) first (?:consumer|pod)(?: (?:appears|exists|is there|is created))?)',
    ],
    isDefault: [
      "(?:(?:it|must|should|be|is|the|our|of|cluster|cluster['’]s|s|in|for|a) )*default(?: storage)? ?class(?: (?:of|for|in) (?:our|the) cluster)?",
    ],
    zones: [
      '(?:(?:and|volumes|may|can|only|be|created|provisioned|placed|restricted|to|in|the|allowed) )+zones? {names@zones}',
      '(?:(?:restrict|and|restricted|allowed|topolog(?:y|ies)|only|in|to|the|limit) )*(?<topology>[\\w.-]{1,60}/zone)(?: (?:in|to|=|is|values))*:? {names@zones}',
    ],
    topology: ['\\(?topology(?: key)? (?<topology>[\\w.-]{1,60}/zone)\\)?'],
    grow: [
      '(?:(?:volumes|can|may|and|be|are) )*(?:enlarged|expanded|grown|resized)',
      'allow expansion',
      '(?:volume )?expansion(?: is)? permitted',
      'expansion(?: is)? (?:allowed|enabled|possible)|(?:and )?(?:allows?|with) expansion',
    ],
    byHand: ['\\(?no provisioner|without (?:a )?provisioner'],
    keep: [
      '(?:(?:volumes|are|and) )*(?<gone>deleted|removed)(?: (?:with|when|along with|after|once) (?:their|its|the) claims?(?: (?:are|is) (?:deleted|gone))?)?',
      'reclaiming means (?<gone>deleting)',
      'reclaiming means (?<kept>keeping|retaining)',
      '(?:(?:and|are|is|it|volumes) )*(?<kept>retained|kept)(?: (?:when|after|once) (?:released|release|they are released))?',
    ],
    idle: [
      '(?:AWS|EBS|GCE|Azure|CSI|EFS|driver|provisioner|storage class) ?|it uses|statically created local volumes|local volumes|uses|this class|class',
    ],
  },
};
