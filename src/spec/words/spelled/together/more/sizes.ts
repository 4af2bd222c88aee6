/** What is said of how many there are. */
export const sizes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  PodDisruptionBudget: {
    selector: [
      '(?:(?:for|the|all|selects?|on|of|covers?|and) )*pods? {labels@equals}',
      '(?:(?:selects?|for|of|pods|the) )+{labels}',
    ],
    least: [
      '(?:(?:of|which|whose|them|these|at|least|and|voluntary|evictions|must|leave|pods?|keeps?|always) )*{share}(?: (?:or more|of (?:them|the pods|these)|pods|at least))*(?= (?:must|have to|should|has to|available|stay))',
    ],
    most: [
      '(?:(?:of|which|and|at|most|only|up|to|allows?|that) )*(?:(?:an? )?(?:quarter|third|half|fifth|tenth) \\()?{share}\\)?(?: (?:of (?:them|the pods|these)|pods))?(?= (?:may|can|to be|are allowed|be))',
    ],
    up: [
      '(?:(?:must|have to|should|has to|always|be|stay|remain|kept|still) )*(?:stay|remain|available|up|running|alive)',
    ],
    down: [
      '(?:(?:may|can|to|be|are|allowed|is) )*(?:gone|away|missing|unavailable|down|evicted)(?: at (?:a time|once|the same time))?',
    ],
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
    up: [
      '(?:going|scale|scaling|grows?|growing)[\\s-]?up(?:ward)?(?: behaviou?r)?',
      'for scaling up',
      'grow(?:s|ing)?',
    ],
    down: ['(?:going|scale|scaling)[\\s-]?down(?:ward)?(?: behaviou?r)?', 'shrink(?:s|ing)?(?: slowly)?'],
    idle: [
      'according to (?:two|three|these) metrics?|(?:scale|behaviou?r|metrics?|targets?|limits|drives|autoscaler|policy|policies|pods|one policy|keeps?|so that|there|follows|seconds?)',
    ],
  },
};
