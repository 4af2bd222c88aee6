/** What is said of how programs are reached. */
export const waysIn: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Service: {
    bare: [
      '(?:(?:that|which|has|with|and|having|a|it|is) )*(?:no|without an?y?|without) selectors?',
      'selector ?less',
    ],
    sticky: [
      '(?:session ?affinity:? )?client ?IP(?: affinity)?(?: (?:with|and|for|of|a|the))*,? time ?out(?: of| is|:|=)? ?(?<stay>\\d{2,6})',
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
      '(?!(?:timeout|affinity|seconds?|replicas?)(?![\\w-])){called@portName} (?:on |is |at )?{port}(?: over {proto}|/{proto})?',
      '(?:and |a |the )?port {called@portName} (?:is |with |has |on |at )*(?:the )?(?:number )?{port}(?: over {proto}|/{proto})?',
      '(?:port )?{port}(?:/{proto})?,? \\(?(?:named?|called|under the name) {called@portName}\\)?',
      '(?<=service ["\'`]?[\\w.-]{1,60}["\'`]? ){port}',
      '{proto} {port} \\((?:name |named |called )?{called@portName}\\)',
      '{port}/{proto} {called@portName}',
      '(?:forwards|offers|port|ports|serves) (?:{proto} )?{port}(?: \\({called@portName}\\))?',
      "(?:(?:the|whose|its|both) )*(?:services?(?:[’']s)? )?port (?:is|being) {port}",
      '{port}(?= (?:->|to|→) ?\\d)',
    ],
    target: [
      '(?:->|→|to|the latter (?:leading|goes|going) to) ?(?:(?:the )?(?:target|container) ?port )?{port}',
    ],
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
    idle: [
      'services?|which is nothing but|(?:partners|clients|users|customers|people|applications?|apps|programs|pods)(?: (?:must|should|can|shall|may|be able to))*(?: (?:reach|connect to|use|find))?|end up|record|able|inside the cluster|for this pod|pods?|for it|in front of it|exposes it|exposes|offers|ports?|the name',
    ],
  },
  HTTPRoute: {
    backend: [
      '(?:->|→) ?["\'`]?(?<backend>[a-z0-9][a-z0-9-]{0,60})["\'`]?:{port}',
      '(?:(?:to|the|backend|service|with|goes|sends|at) )*service ["\'`]?(?<backend>[a-z0-9][a-z0-9-]{0,60})["\'`]? (?:on|at)(?: port)? {port}',
    ],
    parentBack: [
      '(?:that |which |and )?(?:hangs on|is attached to|attached to|belongs to|uses|refers to) (?:it|(?:this|that|the) gateway)',
    ],
  },
  Ingress: {
    host: ['https?://{host}', '(?:host|hostname|for|on|at|under|the)?:? ?{host}'],
    path: [
      '(?:(?:only|the|for|path|prefix|and|requests|to|is) )*(?:(?<before>exact|exactly|prefix) )?(?:(?:path|prefix|for) )*["\'`]?(?<path>/[\\w./*~-]{0,80}(?:\\(/\\|\\$\\)\\(\\.\\*\\))?(?<![.]))["\'`]?(?:,? ?\\(?(?:(?:must|has to|matched?|match|by|as|type|of|with|path) )*(?<after>prefix|exactly|exact)\\)?)?',
      '(?:and )?(?:the rest|everything(?: else)?|all (?:the )?other (?:paths|requests)|anything else|all paths)(?=,? (?:goes|go|is|are|for|to|on)(?![\\w-]))',
    ],
    type: [
      '(?:(?:the|two|both|with|regex|of|are) )*(?:path )?(?:type )?(?:is )?(?<type>ImplementationSpecific)(?: regex)?(?: paths?)?(?: are)?',
    ],
    backend: [
      '(?:(?:is|goes|go|are|for|to|at|pointing|points|point|leads?|served|by|and|have|has|->) )*(?:the )?(?:service )?["\'`]?(?<service>(?!(?:port|host|path|the|this|that|it|prefix|exact|class|service|tls|both|namespace|on|at|all)(?![\\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?(?: service)?(?:,? ?\\(?(?:(?:on|at|with|its|the) )*(?:port )?(?:named |called )?{port}\\)?|:{port@servicePort})',
      '(?:goes|go|leads?|is sent|sends?|points?|to|->) (?:to )?(?:the )?(?:service )?["\'`]?(?<service>(?!(?:port|host|path|the|this|that|it|prefix|exact|class|service|tls|both|default|namespace)(?![\\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?',
    ],
    backendBeside: [
      '(?:(?:goes|go|leads?|is sent|sends?|points?|to|->) )+(?:this|that|the|its) service(?=[.,;]|$)',
    ],
    allPort: ['(?:both|all|each)(?: of them)?(?: (?:on|at|with))+(?: port)? {port}'],
    defaults: [
      '(?:(?:and|requests|everything|anything|traffic|all|that|which|else|other|whatever) )*(?:match(?:es)? (?:neither|none|nothing)(?: of (?:them|these|those|the two))?(?: else)?|else)(?: (?:goes|go|is sent|are sent|ends up))?(?: at| to) (?:the )?(?:service )?{service@backend},?(?: (?:on|at|with|its|the))*(?: port)?(?: named| called)? {port@servicePort}',
      'default ?backend:? (?:is )?(?:the )?(?:service )?{service@backend}(?:,? (?:with|on|at|its|the))*,? port (?:named |called )?{port@servicePort}',
    ],
    secret: [
      '(?:(?:its|the|whose|and|TLS) )*certificates?(?: (?:for (?:it|both(?: hosts)?|the hosts?)|is|are|lies|comes|found|stored|kept|taken|sits|in|from|by))* (?:the )?secret {secret@name}(?: (?:and |which )?covers (?:both|all|the two)(?: hosts)?)?',
      '(?:(?:over|with|by|serves?|served|serving|both|hosts|are|is|and) )*TLS(?: (?:uses|with|from|by|over|through|for both(?: hosts)?|secret|the))* {secret@name}(?: for (?:both|all)(?: the)?(?: hosts)?)?',
    ],
    annotations: [
      '(?:and )?(?:[a-z]{2,14} ){0,4}(?:of )?(?:up to )?{value@plain}(?: (?:is|are|be|allowed|set|given|limited))* (?:through|by|via|with|in|using|as)(?: the)? annotation {key@annotation}',
      '(?:also |and )?annotate(?:d)?(?: it)?(?: (?:with|by))?:? {labels}',
    ],
    idle: [
      'serving|serves|over|paths?|published|by one|two services|for two hosts|regex|Its|covers both hosts|one ingress|ingress|hosts|https|http|service|pointing',
    ],
  },
  Gateway: {
    class: ['class {name}', '\\(gateway class {name}\\)', '(?:of|for) the class {name}'],
    port: [
      '(?:(?:listens?|listening|on|at|which) )*(?:port )?{port}(?: (?:with|over|using|for|by))* (?<protocol>HTTPS|HTTP|TLS|TCP)',
    ],
    listener: [
      '(?:under )?(?:the )?listener name {name}',
      '(?:one )?(?<protocol>HTTPS|HTTP) listener named {name}',
      'listener {name} (?<protocol>HTTPS|HTTP) {port}',
    ],
    cert: [
      '(?:(?:that|which|ends?|terminat(?:es|ing)|TLS|terminate|with|the|and|by|using|certificate|in|from|secret|cert) )*(?:secret|cert) {cert@name}',
    ],
    idle: ['listener|itself|hostname|certificate'],
  },
};
