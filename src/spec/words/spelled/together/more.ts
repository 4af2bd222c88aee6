import { pieces, type Piece } from '../piece.ts';

const ref = '(?:(?:the|this|that|its|exactly|said) )*';
const path = '["\'`]?(?<path>/[\\w./-]{1,120}(?<![.]))["\'`]?';
const text = '["\'`](?<text>[^"\'`\\n]{1,200})["\'`]';

/** What says nothing beside what does: no value, nothing that turns or counts. */
const idle: readonly Piece[] = pieces({
  idle: [
    "an?|the|this|that|these|those|its|it|itself|they|them|their|our|my|your|we|i|you|us|me|is|are|be|being|been|was|has|have|having|had|should|shall|must|can|could|may|will|would|to|of|in|on|at|by|for|from|with|as|into|via|through|and|then|also|too|as well|here|there|which|who|whose|where|what|how|so|so that|please|want|wants|need|needs|like|write|create|make|define|add|give|set up|get|gets|given|named|called|objects?|wanted|needed|required|exists?|yet|currently|already|namely|i\\.e\\.|e\\.g\\.|in turn|in fact|do|does|ready|finally|first|second|latter|behind|such|new|like this|look like|manifests?|yaml|API|kubernetes|v1|kind|together|besides|plus|tutorial|following|'s|'d|'m|'re|everything|all that|well|(?<=['’] ?)s|written|created|described|specified|such|instance|task|below|above|exercise|question|following objects|all of them",
    '(?:in )?(?:the|that|this) same namespace|in (?:that|this|the) namespace(?= (?:that|which|with|and|to))',
  ],
});

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

const own: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  PersistentVolumeClaim: {
    emptyClass,
    class: classes,
    classBeside: [`(?:uses?|using|of|shall use|should use|has) (?:it|${ref}class)(?=[.,;]|$)`],
    allOfIt: [
      '(?:takes|asks for|requests|claims|for|of|takes up|uses) (?:all of it|the whole(?: of it| volume| size| capacity)?|its whole (?:size|capacity))',
    ],
    bound: [
      `(?:(?:which|and|that|is|are|it|to|be|must|get|gets|bound|bind|binds|pinned|tied|statically) )+(?:to )?${ref}(?:persistent ?volume|PV|volume)(?: ["'\`]?(?<volume>(?!(?:by|via|through|with|and|of|in|on)(?![\\w-]))[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\`]?)?(?: (?:by|via|through|with|using) (?:its )?(?:name|volume ?name))?,?(?: \\(volumeName\\))?`,
      `volume ?name:? ["'\`]?(?<volume>[a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\`]?`,
    ],
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
    marked: ['(?:(?:which|that|and|it) )*(?:selects?|picks|finds|chooses)(?: (?:its|the))? volumes? by (?:that|this|its|the) label'],
    idle: ['(?:(?:asks|from|of|uses|the|in) )*default (?:storage ?)?class|of this size|claims?|restored(?= claim)|bind(?= the claim)|new|second|served|size|storage|data source|restored|take|takes'],
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
      `(?:(?:and|it|is|has|are|uses?|with|the|mounted|mount) )*(?:mount ?)?options?:?(?: are| is)? (?<options>["\'\`]?[a-z][\\w=.]{0,30}\\w["\'\`]?(?:(?:, | and |, and |,| )(?!and|class|storage|retain|RW)["\'\`]?[a-z][\\w.]{0,30}(?:=[\\w.]{0,20})?\\w["\'\`]?){0,4})`,
    ],
    keep: ['(?:(?:and|it|is|with|the|its|policy|reclaim) )*(?<kept>retained|kept|retain)(?: after release| when released| upon release)?(?: \\(retain\\))?'],
    alike,
    classBeside: [`of ${ref}class(?=[.,;:]|$)`],
    idle: ['(?:persistent ?)?volumes?|static(?: NFS)? provisioning|available|filer|source|capacity|mounted|at|usable|volume|disk|SSD|served'],
  },
  StorageClass: {
    name: ['(?:its |the )?class, {name}(?=,)', '(?:(?:and|the|its|write|also) )*class (?:it uses|that it uses|of it|used|it belongs to)?,? {name}(?=[,:;.\\s])', 'its class, {name}'],
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
    grow: ['(?:(?:volumes|can|may|and|be|are) )*(?:enlarged|expanded|grown|resized)', 'allow expansion', '(?:volume )?expansion(?: is)? permitted', 'expansion(?: is)? (?:allowed|enabled|possible)|(?:and )?(?:allows?|with) expansion'],
    byHand: ['\\(?no provisioner|without (?:a )?provisioner'],
    keep: [
      '(?:(?:volumes|are|and) )*(?<gone>deleted|removed)(?: (?:with|when|along with|after|once) (?:their|its|the) claims?(?: (?:are|is) (?:deleted|gone))?)?',
      'reclaiming means (?<gone>deleting)',
      'reclaiming means (?<kept>keeping|retaining)',
      '(?:(?:and|are|is|it|volumes) )*(?<kept>retained|kept)(?: (?:when|after|once) (?:released|release|they are released))?'],
    idle: ['(?:AWS|EBS|GCE|Azure|CSI|EFS|driver|provisioner|storage class) ?|it uses|statically created local volumes|local volumes|uses|this class|class'],
  },
  ConfigMap: {
    file: [
      `(?:(?:and|a|the|file|with|key|named|called|one) )*["'\`]?(?<file>[\\w.-]{1,60}\\.[a-z]{2,10})["'\`]?(?: (?:has|with|containing|contains|contain|holding|that|which|whose|text|content|contents|being|is|of|the|are|two|three|four|following|lines?|line by line|first|its|as|on|in))*[:,]? ?\\(?(?<lines>(?:(?:first |second |third |the |and |then |line |followed by |\\d )*["'\`][^"'\`\\n]{1,120}["'\`](?: on its (?:first|second|third) line)?(?:, | and |, and |,? then | / | followed by )?){1,6})`,
    ],
    fixed: ["(?:(?:that|which|it|and) )*(?:can't|cannot|can not|must not|may not) be (?:edited|changed|modified|altered)(?: (?:afterwards|any ?more|later|again))?"],
    idle: ['data|entries|keys?|values?|file|contents?'],
  },
  Secret: {
    stringy: [
      '(?:(?:with|in|as|using|given|all|also|both|the|its|and|not base64 encoded but|put) )*(?:plain text|stringData|plain)(?: \\(stringData\\))?',
    ],
    entry: [
      `(?:stringData|and|with|the|key|keys|entry|,)* ?["'\`]?(?<key>(?!(?:in|of|the|and|with|an?|to|for|is|as|by|named|called|secrets?|namespace|type|keys?|values?)(?![\\w-]))[A-Za-z][\\w.-]{0,60})["'\`]? (?=["'\`])${text.replace('text', 'ticked')}`,
      '(?:holds )?["\'`]?(?<value>(?!(?:the|keys?|entries|and|it|its|stringData|data)(?![\\w-]))[\\w.-]{1,80})["\'`]? under ["\'`]?(?<key>[A-Za-z][\\w.-]{0,60})["\'`]?',
    ],
    idle: ['stringData|keys?|entries|values?|data|in plain text|holds'],
    password: ['(?:pw|passwd|pass):? ["\'`]?(?<said>[^\\s,;()"\'`]{1,100}[^\\s,;()"\'`.:])["\'`]?'],
    basic: ['(?:of )?(?:the )?(?:type )?(?:kubernetes.io/)?basic ?auth(?: type)?'],
  },
  Service: {
    bare: [
      '(?:(?:that|which|has|with|and|having|a|it|is) )*(?:no|without an?y?|without) selectors?',
      'selector ?less',
    ],
    sticky: [
      '(?:session ?affinity:? )?client ?IP(?: affinity)?(?: (?:with|and|for|timeout|of|a|the))* ?{stay@time}',
      '(?:(?:uses?|with|and|has) )*client ?IP (?:session )?affinity',
      '(?:a )?clients? (?:sticks?|stays?|is kept|are kept|keeps?|go(?:es)?|returns?)(?: (?:to|with|at|on|going))* (?:one|the same|its|a single|their) pods?(?: (?:for|during) {stay@time})?',
    ],
    allProto: ['(?:all|both|each)(?: of them| ports)?,? (?:over |via |using |with |are |is )*{proto}'],
    kept: [
      "(?:(?:keeps?|keeping|preserves?|preserving) )(?:the )?clients?[’']?s? (?:source )?(?:IPs?|address(?:es)?)(?: by(?= externalTraffic))?",
      'traffic (?:only )?(?:goes|is sent|stays|is kept)(?: only)? (?:to pods )?on the node (?:where|on which|that) it arrives(?: at| on)?',
    ],
    ranges: [
      '(?:(?:and|only|lets?|in|admits?|accepts?|from|the|networks?|allows?|clients|traffic|loadBalancerSourceRanges:?|source|ranges?|ours?) )*{cidrs}(?:,? and from nowhere else)?(?: (?:may|can) (?:come in|connect|reach it))?',
      '(?:loadBalancerSourceRanges:? )(?<cidrs>\\d[\\d.]+/\\d{1,2}(?:[,\\s]+\\d[\\d.]+/\\d{1,2}){0,5})',
    ],
    external: [
      '(?:(?:is|be|just|simply|a|an|and|it|by|nothing|but|which|that|should|DNS|record) )*(?:alias|CNAME)(?: records?)?,? ?\\(?(?:CNAME|alias)?\\)?(?: (?:record|for|of|to|pointing|points|by))* ?{host}',
      '(?:type )?ExternalName:?(?: (?:for|to|of|->|→))? ?{host}',
      '(?:(?:is|be|just|simply|an?|and|it|nothing|but|which|that|should|DNS|by|does|this) )*(?:alias|CNAME)(?: records?)?(?=[,.;:]|$)',
      '(?:->|→|(?:points?|ends? up|leads?|refers?|comes? out)(?: to| at)) ?{host}',
    ],
    port: [
      '{called@portName} (?:on |is |at )?{port}(?: over {proto}|/{proto})?',
      '(?:and |a |the )?port {called@portName} (?:is |with |has |on |at )*(?:the )?(?:number )?{port}(?: over {proto}|/{proto})?',
      '(?:port )?{port}(?:/{proto})?,? \\(?(?:named?|called|under the name) {called@portName}\\)?',
      '(?<=service ["\'`]?[\\w.-]{1,60}["\'`]? ){port}',
      '{proto} {port} \\((?:name |named |called )?{called@portName}\\)',
      '{port}/{proto} {called@portName}',
      '(?:forwards|offers|port|ports|serves) (?:{proto} )?{port}(?: \\({called@portName}\\))?',
      '(?:(?:the|whose|its|both) )*(?:services?(?:[’\']s)? )?port (?:is|being) {port}',
      '{port}(?= (?:->|to|→) ?\\d)',
    ],
    target: ['(?:->|→|to|the latter (?:leading|goes|going) to) ?(?:(?:the )?(?:target|container) ?port )?{port}'],
    targetName: [
      '(?:->|→) ?{targetName@portName}',
      '(?:leads?|goes) to the (?:container )?port (?:called|named) {targetName@portName}',
    ],
    node: [
      '(?:(?:is|open|on|opened|reachable|every|node|and) )*node ?port:? {port}',
      '(?:(?:be|is|are|reachable|open|available|on|at) )+(?:every|each|any|all) nodes? (?:at|on|under)(?: port)? {port}',
    ],
    selector: ['(?:->|→) ?{labels@equals}', 'for pods? {labels@equals}'],
    portCalled: ['\\(name {called@portName}\\)'],
    called: [
      '(?:able to |can |may |shall )?(?:say|ask for|use the name|find it (?:as|under|by)(?: the name)?|reach (?:it|them|that) (?:as|under|by)(?: the name)?) {name@given}(?! in)',
      '(?:the )?host ?name {name@given}',
    ],
    idle: ['services?|which is nothing but|(?:partners|clients|users|customers|people|applications?|apps|programs|pods)(?: (?:must|should|can|shall|may|be able to))*(?: (?:reach|connect to|use|find))?|end up|record|able|inside the cluster|for this pod|pods?|for it|in front of it|exposes it|exposes|offers|ports?|the name'],
  },
  HTTPRoute: {
    backend: [
      '(?:->|→) ?["\'`]?(?<backend>[a-z0-9][a-z0-9-]{0,60})["\'`]?:{port}',
      '(?:(?:to|the|backend|service|with|goes|sends|at) )*service ["\'`]?(?<backend>[a-z0-9][a-z0-9-]{0,60})["\'`]? (?:on|at)(?: port)? {port}',
    ],
    parentBack: ['(?:that |which |and )?(?:hangs on|is attached to|attached to|belongs to|uses|refers to) (?:it|(?:this|that|the) gateway)'],
  },
  Ingress: {
    host: ['https?://{host}', '(?:host|hostname|for|on|at|under|the)?:? ?{host}'],
    path: [
      '(?:(?:only|the|for|path|prefix|and|requests|to|is) )*(?:(?<before>exact|exactly|prefix) )?(?:(?:path|prefix|for) )*["\'`]?(?<path>/[\\w./*~-]{0,80}(?:\\(/\\|\\$\\)\\(\\.\\*\\))?(?<![.]))["\'`]?(?:,? ?\\(?(?:(?:must|has to|matched?|match|by|as|type|of|with|path) )*(?<after>prefix|exactly|exact)\\)?)?',
      '(?:and )?(?:the rest|everything(?: else)?|all (?:the )?other (?:paths|requests)|anything else|all paths)(?=,? (?:goes|go|is|are|for|to|on)(?![\\w-]))',
    ],
    type: ['(?:(?:the|two|both|with|regex|of|are) )*(?:path )?(?:type )?(?:is )?(?<type>ImplementationSpecific)(?: regex)?(?: paths?)?(?: are)?'],
    backend: [
      '(?:(?:is|goes|go|are|for|to|at|pointing|points|point|leads?|served|by|and|have|has|->) )*(?:the )?(?:service )?["\'`]?(?<service>(?!(?:port|host|path|the|prefix|exact|class|service|tls|both|namespace|on|at|all)(?![\\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?(?: service)?(?:,? ?\\(?(?:(?:on|at|with|its|the) )*(?:port )?(?:named |called )?{port}\\)?|:{port@servicePort})',
      '(?:goes|go|leads?|is sent|sends?|points?|to|->) (?:to )?(?:the )?(?:service )?["\'`]?(?<service>(?!(?:port|host|path|the|prefix|exact|class|service|tls|both|default|namespace)(?![\\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?',
    ],
    allPort: ['(?:both|all|each)(?: of them)?(?: (?:on|at|with))+(?: port)? {port}'],
    defaults: [
      '(?:(?:and|requests|everything|anything|traffic|all|that|which|else|other|whatever) )*(?:match(?:es)? (?:neither|none|nothing)(?: of (?:them|these|those|the two))?(?: else)?|else)(?: (?:goes|go|is sent|are sent|ends up))?(?: at| to) (?:the )?(?:service )?{service@backend},?(?: (?:on|at|with|its|the))*(?: port)?(?: named| called)? {port@servicePort}',
      'default ?backend:? (?:is )?(?:the )?(?:service )?{service@backend}(?:,? (?:with|on|at|its|the))*,? port (?:named |called )?{port@servicePort}',
    ],
    secret: [
      "(?:(?:its|the|whose|and|TLS) )*certificates?(?: (?:for (?:it|both(?: hosts)?|the hosts?)|is|are|lies|comes|found|stored|kept|taken|sits|in|from|by))* (?:the )?secret {secret@name}(?: (?:and |which )?covers (?:both|all|the two)(?: hosts)?)?",
      '(?:(?:over|with|by|serves?|served|serving|both|hosts|are|is|and) )*TLS(?: (?:uses|with|from|by|over|through|for both(?: hosts)?|secret|the))* {secret@name}(?: for (?:both|all)(?: the)?(?: hosts)?)?',
    ],
    annotations: [
      '(?:and )?(?:[a-z]{2,14} ){0,4}(?:of )?(?:up to )?{value@plain}(?: (?:is|are|be|allowed|set|given|limited))* (?:through|by|via|with|in|using|as)(?: the)? annotation {key@annotation}',
      '(?:also |and )?annotate(?:d)?(?: it)?(?: (?:with|by))?:? {labels}',
    ],
    idle: ['serving|serves|over|paths?|published|by one|two services|for two hosts|regex|Its|covers both hosts|one ingress|ingress|hosts|https|http|service|pointing'],
  },
  PodDisruptionBudget: {
    selector: ['(?:(?:for|the|all|selects?|on|of|covers?|and) )*pods? {labels@equals}', '(?:(?:selects?|for|of|pods|the) )+{labels}'],
    least: [
      '(?:(?:of|which|whose|them|these|at|least|and|voluntary|evictions|must|leave|pods?|keeps?|always) )*{share}(?: (?:or more|of (?:them|the pods|these)|pods|at least))*(?= (?:must|have to|should|has to|available|stay))',
    ],
    most: [
      '(?:(?:of|which|and|at|most|only|up|to|allows?|that) )*(?:(?:an? )?(?:quarter|third|half|fifth|tenth) \\()?{share}\\)?(?: (?:of (?:them|the pods|these)|pods))?(?= (?:may|can|to be|are allowed|be))',
    ],
    up: ['(?:(?:must|have to|should|has to|always|be|stay|remain|kept|still) )*(?:stay|remain|available|up|running|alive)'],
    down: ['(?:(?:may|can|to|be|are|allowed|is) )*(?:gone|away|missing|unavailable|down|evicted)(?: at (?:a time|once|the same time))?'],
    idle: ['disruption budgets?|budgets?|PDBs?|during|node drains|voluntary|evictions'],
  },
  HorizontalPodAutoscaler: {
    name: ['autoscaler (?:wanted|needed|required)? ?\\(?{name}'],
    bounds: [
      '(?:(?:bounded|by|between|from|with|should|have|has|limits|pods|replicas) )*(?<low>\\d{1,4}) ?(?:-|–|\\.\\.|…|to|and|up to) ?(?<high>\\d{1,4})(?: pods| replicas)?',
      '(?:limits:? )?never (?:fewer|less) than {low@n} (?:n?or|and never) more than {high@n}(?: pods| replicas)?',
      '(?:and |of )?(?:a )?minimum(?: of)? {low@n},?(?: and)?(?: a)? maximum(?: of)? {high@n}(?: pods| replicas)?',
    ],
    target: [
      '(?:(?:for|the|of|that|drives|scales?|on|->|→) )*(?<kind>deployment|stateful ?set|sts)(?: of| with)? (?:the same name|that name)',
      '(?:(?:for|the) )*equally named (?<kind>deployment|stateful ?set)',
      '(?:->|→) (?<kind>deployment|stateful ?set|sts) {target@name}',
    ],
    share: [
      '(?:(?:and|by|on|metrics?|targets?|average|mean|the|scale|it) )*(?<of>cpu|memory)(?:,| at| average| mean| utili[sz]ation| util| target| of| is| should| stay| stays| around| near| usage| load)*:? {share}(?: (?:average|mean|utili[sz]ation|util|on average))*',
      '(?:(?:and|by|on|metrics?|targets?) )*{share}(?: (?:average|mean|of))* (?<of>cpu|memory)(?: (?:utili[sz]ation|util|usage|load))?',
    ],
    value: [
      '{amount} (?:average|mean) (?<of>cpu|memory)(?: usage)?(?: per pod)?',
      '(?:(?:the|and|average|mean) )*(?<of>cpu|memory)(?: (?:usage|per|pod|around|average|averageValue|of|at|is))* {amount}(?: per pod)?',
    ],
    external: [
      '(?:(?:scale|it|by|the|and|on|an?|metrics?) )*external(?: metric)?:? {metric}[,({\\s]{0,3}(?:(?:with|the|label|selector|selected by|where|labelled) ?)*(?:{labels@equals})?[)},\\s]{0,3}(?:(?:target|an?|at|of|with|the|average|averageValue|value|is) ?)*:? ?{amount}(?: (?:per pod|on average|each|average))*',
    ],
    pods: [
      "(?:(?:and|the|by|own|its|per) )*pods?['’]?(?: own)?(?: metric)?:? {metric},?(?: (?:at|an?|of|average|value|averageValue|target|the|with|is))* {amount}(?: (?:per pod|on average))?",
    ],
    object: [
      '(?:(?:by|on|the|an?|it|follows|and|metric) )*object(?: metric)? {metric}(?: (?:on|of|described|by|for|from|the))* (?<objectKind>ingress|service) {object@name},?(?: (?:at|with|target|an?|of|the))* (?<average>average ?)?value:?(?: of)? {amount}',
      '(?:(?:so|that|the|and) )*(?<objectKind>ingress|service) {object@name} (?:sees|gets|handles|has) {amount} {metric}(?: in all| in total)?,? ?\\(?object metric\\)?',
    ],
    window: [
      '(?:(?:and|then|with|an?|it|look|looks|back|wait|waits|waiting|for|of|the) )*(?:stabili[sz]ation|window|look back|wait(?:s|ing)?|looks? back)(?: ?window)?(?: ?seconds)?(?: (?:for|of|is))*:? {time}',
      '(?:(?:and|with|an?|of|the) )*(?:stabili[sz]ation ?)?window(?: of)?:? (?<n>\\d{1,5}|zero)(?: seconds)?',
      '(?:stabili[sz]ation|stabilizationWindowSeconds):? (?<n>\\d{1,5})',
      '(?:(?:there|is|and|with|it) )*(?<zero>no waiting|without (?:any )?(?:waiting|stabili[sz]ation|delay)|immediately)',
    ],
    speed: [
      '(?:(?:and|policy|policies|of|one|add|adds|added|remove|removes|at|most|may|be|are) )*(?<n>\\d{1,4}) ?(?<percent>%|percent)(?: ?/ ?|,? (?:per|every|within|each|in) )(?:period of )?{time}',
      '(?:(?:and|policy|policies|of|one|add|adds|added|remove|removes|at|most|may|be|are) )*(?<n>\\d{1,4}|one|two|three|four|five|ten) pods?(?: (?:are|is|may|be|added|removed))*(?: ?/ ?|,? (?:per|every|within|each|in) )(?:period of )?{time}',
    ],
    select: [
      '(?:,? ?(?:and|the) )*(?<max>max of|whichever is (?:larger|bigger|greater|more)|the (?:bigger|larger|greater) of (?:the two|both)(?: applies)?|selectPolicy:? max)',
      '(?<min>min of|whichever is (?:smaller|less)|the smaller of (?:the two|both)(?: applies)?|selectPolicy:? min)',
    ],
    up: ['(?:going|scale|scaling|grows?|growing)[\\s-]?up(?:ward)?(?: behaviou?r)?', 'for scaling up', 'grow(?:s|ing)?'],
    down: ['(?:going|scale|scaling)[\\s-]?down(?:ward)?(?: behaviou?r)?', 'shrink(?:s|ing)?(?: slowly)?'],
    idle: ['according to (?:two|three|these) metrics?|(?:scale|behaviou?r|metrics?|targets?|limits|drives|autoscaler|policy|policies|pods|one policy|keeps?|so that|there|follows|seconds?)'],
  },
  Gateway: {
    class: ['class {name}', '\\(gateway class {name}\\)', '(?:of|for) the class {name}'],
    port: ['(?:(?:listens?|listening|on|at|which) )*(?:port )?{port}(?: (?:with|over|using|for|by))* (?<protocol>HTTPS|HTTP|TLS|TCP)'],
    listener: ['(?:under )?(?:the )?listener name {name}', '(?:one )?(?<protocol>HTTPS|HTTP) listener named {name}', 'listener {name} (?<protocol>HTTPS|HTTP) {port}'],
    cert: [
      '(?:(?:that|which|ends?|terminat(?:es|ing)|TLS|terminate|with|the|and|by|using|certificate|in|from|secret|cert) )*(?:secret|cert) {cert@name}',
    ],
    idle: ['listener|itself|hostname|certificate'],
  },
};

const nouns: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: '(?:persistent ?)?(?:volume ?)?claim',
  PersistentVolume: '(?:persistent ?)?volume',
  StorageClass: '(?:storage ?)?class',
  ConfigMap: 'config ?map',
  Secret: 'secret',
  Service: 'service',
  Ingress: 'ingress',
  Gateway: 'gateway',
  HTTPRoute: 'http ?route|route',
  Deployment: 'deployment',
  Pod: 'pod',
  VolumeSnapshot: '(?:volume ?)?snapshot',
  PodDisruptionBudget: '(?:pod ?)?(?:disruption ?)?budget',
  HorizontalPodAutoscaler: '(?:horizontal ?pod ?)?autoscaler',
};

/** `the volume it binds to: x`, `the claim behind it, x,` */
function namesOf(noun: string): readonly Piece[] {
  const told = '(?:it|that|this|these|them|both|the)(?: (?:claim|volume|pods?|service|deployment|secret|config ?map|one|two))?';
  return pieces({
    name: [
      `(?:(?:the|its|a|an) )?(?:${noun}) (?:(?:that |which )?(?:it|they) (?:binds?|is bound|uses?|is run with|refers?|belongs?|is pinned|mounts?|needs?|reads?)(?: to| with| from)?|(?:behind|for|of|in front of|before|used by|under) ${told})(?:,|:| is| -)? {name}`,
      `(?:${noun}) itself,? {name}`,
    ],
    idle: [`(?:${noun})s?`],
  });
}

/** More of what is said of each kind where several are told of in one breath. */
export function moreOf(kind: string): readonly Piece[] {
  const noun = nouns[kind];
  if (noun === undefined && own[kind] === undefined) return [];
  return [...idle, ...(noun === undefined ? [] : namesOf(noun)), ...pieces(own[kind] ?? {})];
}
