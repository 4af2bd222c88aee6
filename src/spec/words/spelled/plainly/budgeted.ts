const some =
  '(?:(?:all|the|its|their|and|or|total|of|together|may|might|can|not|no|more|than|at most|up to|request|reserve|a|sum|be|may not|whole|customer|team|tenant|nor|pods?|workloads?|everything|there) ){0,12}';
const cpu = '(?:of )?(?:cpu|cpus|cores?|vcpus?)';
const mem = '(?: (?:of )?(?:memory|RAM))?';
const never =
  '(?:ruled out|forbidden|not allowed|not permitted|excluded|out of the question|prohibited|impossible|disallowed)';
const nodePorts = '(?<what>node ?ports?)(?: (?:services?|for services))?';

/** What is said of a quota where its fields are not named. */
export const budgeted: Readonly<Record<string, readonly string[]>> = {
  name: [
    '(?:call|name) (?:that|this|the) (?:resource )?quota {name}',
    '(?:the )?name of (?:the|that|this) (?:resource )?quota is {name}',
    '(?:this is|that is) the (?:resource )?quota {name}',
    '(?:the )?(?:resource )?quota for (?:that|this|it) is (?:named|called) {name}',
  ],
  both: [
    `${some}(?:request|requests|requested|reserve|ask for)(?: (?:no|more|than|at most|up to|not|of|at|to|for))* {cpus@n} ${cpu} (?:and|or) {memory@amount}${mem}(?<which>)`,
    `(?:and )?what (?:they|all of them|it) (?<which>requests?) (?:at|to) {cpus@n} ${cpu} and {memory@amount}${mem}`,
    `{cpus@n} ${cpu} and {memory@amount}${mem} (?:as |of |in )?(?<which>limits|requests|requested)`,
  ],
  hard: [
    `${some}(?:reach |have )?{amount} (?:of |in |for |as )?(?<of>memory|cpu|RAM) (?:in |of |as )?(?<which>limits|requests)`,
    `${some}limited to (?:more than |no more than |at most )?{amount} of (?<of>memory|RAM|cpu)(?<which>)`,
    `(?:and )?(?:their|its|the) (?<of>memory|cpu) (?<which>limits|requests) (?:at|to) {amount}`,
  ],
  count: [
    '(?:(?:may|can|and|or|they|run|own|have|claim|create|no|more|than|up to|at most|a|of them|the|be able to|should|in total|all|nobody) ){0,8}{n} (?<what>persistent ?volume ?claims?|volume ?claims?|PVCs?|volumes)(?: are fine| at most)?',
    '(?:the )?(?:sum|number|total|count) of (?:all )?(?:its|the|their) (?<what>pods) (?:must not exceed|may not exceed|is limited to|at) {n}(?: in number)?',
    '(?:(?:and|limits?|caps?|restricts?) )*(?:the )?number of (?<what>persistent ?volume ?claims?|volume claims|pods|services|secrets|config ?maps|jobs|deployments)(?: is| are)? (?:at|to) {n}',
    '(?:and )?that of (?<what>node ?ports?|pods|services|secrets|config ?maps|volume claims|claims|load balancers) (?:at|to|is) {n}',
    '(?:(?:may|can|not|and|or|they|run|have|more|than) ){0,8}{n} (?<what>pods)',
    '(?:(?:and|one|of|which|them) ){0,4}(?:one|{n}) of (?:which|them) may be an? (?<what>load ?balancer)',
    '(?:volume )?(?<what>volume claims) {n}',
  ],
  none: [
    `(?:(?:whereas|while|but|and) )*${nodePorts} (?:are|is) ${never}(?: (?:entirely|altogether|completely))?`,
    `(?:(?:whereas|while|but|and) )*(?:no (?:services with )?|open no )${nodePorts}`,
    `${nodePorts} (?:aren.t|are not)(?: allowed| fine)?`,
  ],
  idle: [
    '(?:has to be |be )?restricted by|as a whole,? (?:the|this) (?:customer|team|tenant|project)|(?:the )?(?:customer|tenant|team) may|all workloads there together|in (?:it|there)|reserve|own|claim|are fine|in number|(?:and )?in total|RAM|nobody should be able to create|a dozen',
    'they|it|itself|must not exceed|the number of objects(?: in)?|has to be|their|what|number',
  ],
};

const milli = '(?: (?<milli>millicores?|milli ?cpus?)| (?:of )?(?:cpus?|cores?))?';
const pair = `{cpu@quantity}${milli}(?:,? and |/|, ){memory@amount}(?: (?:of )?(?:memory|RAM))?`;
const who =
  '(?:(?:containers?|it|they|each|every|no|a|one|any|the|of|whoever|that|which|don.t|doesn.t|say|says|state|states|specif(?:y|ies)|declares?|sets?|nothing|anything|what|need|needs|its|own|settings|otherwise|where|if|unless|is|are|must|may|shall|get|gets|given|gives|giving|without|and|by default|stated|specified|provides?|per) ){0,16}';
const lead =
  '(?:(?:a|an|the|its|their|are|is|be|to|default|assumed|granted|given|gets?|have|has|of|with|as|well|it|in|sets?|for|and|provided|each|provides|container) ){0,8}';

/** What is said of the amounts of containers where fields are not named. */
export const bounded: Readonly<Record<string, readonly string[]>> = {
  name: [
    '(?:these (?:per container )?rules|this limit range|the limit range|it) (?:goes?|go) by(?: the name(?: of)?)? {name}',
    '(?:this is|that is|put these rules into|put this into) the limit ?range {name}',
  ],
  requested: [
    `${who}${lead}(?:requests?|requesting|requested|granted|reserved)(?: (?:of|is|are|at|with))* ${pair}(?: by default)?`,
    `${who}${lead}${pair} (?:(?:are|is|as|its|their|the|a|by) ){0,3}(?:requests?|requested|default request)`,
    `${who}granted ${pair}`,
  ],
  limited: [
    `${who}${lead}(?:limits?|limited to|capped at|cap of|may use up to|can use up to|limited)(?: (?:of|is|are|at|to))* ${pair}(?: by default)?`,
    `${who}${lead}${pair} (?:(?:are|is|as|its|their|the|a|by) ){0,3}limits?`,
    `(?:gives?|giving) (?:each |every )?containers? ${pair}(?: by default)?`,
  ],
  least: [
    `${who}${lead}(?:at least|no less than|not less than|minimum(?: is| of)?|lower bound(?: of an?(?: container)?)?(?: (?:is|of|to))*|smaller than) ${pair}`,
    `${who}(?:the )?lower bound of a container to ${pair}`,
  ],
  most: [
    `(?:(?:and|or|nor|but) )?${lead}(?:at most|no more than|not more than|maximum(?: is| of)?|upper bound(?: of an?(?: container)?)?(?: (?:is|of|to))*|larger than|bigger than) ${pair}`,
  ],
  spans: [
    '(?:(?:keeps?|each|every|containers?|stays?|lies|must|be|is|between|from) ){1,6}{low@quantity} and {high@quantity} (?:cpus?|cores?) and (?:between |from ){floor@amount} and {ceiling@amount}(?: of (?:memory|RAM))?',
  ],
  cpuMost: [
    '{cpu@n} (?:cpus?|cores?) (?:is|are) the most (?:that )?(?:a|any|one) container (?:may|can) (?:have|use|get)',
    '(?:and )?(?:in no case|under no circumstances) may a container (?:go|get) (?:beyond|above|over) {cpu@n} (?:cpus?|cores?)',
    '(?:(?:and|they|it|none|no|one|of|them|containers?|may|can|can.t|cannot|ever|never|not|be|must) ){2,9}(?:given|allowed|granted|limited to|have|get) more than {cpu@n} (?:cpus?|cores?)',
    '(?:and )?(?:forbids|rules out|prohibits) limits (?:beyond|above|over) {cpu@n} (?:cpus?|cores?)',
    '(?:with )?an upper (?:bound|limit) of {cpu@n} (?:cpus?|cores?)',
  ],
  type: ['(?:per|for each|for every|every|each|no|a|any) (?<type>container)', '(?<type>containers)'],
  idle: [
    '(?:without|with no) (?:settings|values|requests|limits|amounts) of their own|keeps?|where nothing is (?:specified|stated|said)|unless (?:stated otherwise|a container declares otherwise)|whoever (?:states|says|specifies) nothing|if a container (?:states|says|specifies) nothing|gets? it|shall have|beside it|sets?|itself|as well as',
  ],
};
