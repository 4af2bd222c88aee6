const marked =
  '(?: (?:(?:that|which) )?(?:are |is )?(?:marked|tagged|labell?ed|carry|carries|carrying|bear|bears|bearing|have|has|having|with))+(?: (?:the|an?|label|labels|as|with|of))*';
const way = '(?: (?:traffic|connections?|requests?|packets|communication))?';
const reach =
  '(?:contact|reach|talk to|connect to|call|access|speak to|address|open connections to|send traffic to|go to|get to|use)';
const may =
  '(?:may|can|should be able to|must|is allowed to|are allowed to|is permitted to|are permitted to|shall)';
const shut =
  '(?:sealed off|cut off|isolated|shut off|closed off|locked down|shielded|sealed|isolate|shield|restricted|restrict|blocked|block|walled off)';

/** What is said of who may talk to whom where fields are not named. */
export const walled: Readonly<Record<string, readonly string[]>> = {
  name: [
    '(?:name|call) (?:the|this) (?:rule set|set of rules|network policy|policy) {name}',
    '(?:write )?(?:an? |the )?(?:rule set|set of rules) \\(network polic(?:y|ies)\\) {name}',
    '(?:by means of |using |via |through )?{name}, a(?: network)? policy(?= for| that| which)',
  ],
  both: [
    `(?:(?:is|are|be|to be|needs?|has|have|must be|should be|to|completely|fully|entirely|it) )*(?:${shut}(?: (?:from the network|on the network|traffic|the whole traffic|network|from everything))*)?,? ?(?:in|for|covering|governing|of) (?:both|either|each) directions?`,
    `(?:(?:for|covering|covers|governs|governing|restricts|concerns|both|be it|whether|is about) )*(?:ingress|incoming|inbound)${way}(?:,? (?:and|as well as|and also|or|nor) )(?:egress|outgoing|outbound)${way}`,
    '(?:(?:governs|covers|controls|regulates|restricts|both) )*what (?:goes|comes) in(?:to)? and what (?:goes|comes) out(?: of)?',
    `(?:(?:and|that|which|it) )*(?:permits|allows|lets through) neither (?:incoming|inbound|ingress)${way} nor (?:outgoing|outbound|egress)${way}`,
    '(?:that )?no pod (?:there )?(?:can|may) (?:receive or send|send or receive)(?: any)? traffic(?: unless (?:another|some other) policy (?:allows|permits) (?:it|so))?',
    '(?:nothing|no traffic|nobody) (?:may|can|must|should|shall) (?:get |come |go )?in(?:to)? or out(?: of)?',
    '(?:(?:and|that|which|it) )*(?:allows|permits|grants|gives) them no communication(?: at all)?',
    '(?:block|cut off|forbid|deny|stop)(?: the| all)?(?: whole| entire)?(?: network)? traffic of',
  ],
  ns: [
    '(?:in|within|inside) (?!\\d){name}(?=[\\s.,;:)]|$)',
    '(?<=^|[.] )(?:in|within|inside) {name@given}(?=,)',
    '(?:for|of) {name@hyphened}(?! pods| services)',
    'namespace {name@given}(?=\\))',
  ],
  pods: [
    `(?:(?:all|any|only|the|those|for|an?|other) )*pods?${marked} {labels}`,
    '(?:(?:the|our|all) )*(?!(?:in|of|from|to|all|any|no|the|pods?)(?!\\w))\\w{2,20} (?:pods )?\\((?:the )?(?:pods? )?(?:(?:with|labelled|marked) )?{labels@equals}',
    '(?:(?:of|the|all|by) )*{labels@equals} pods',
  ],
  nsLabels: [
    `(?:(?:and|at the same time|that|which|are|is|live|lives|living|located|residing|reside|run|runs|running|sit|sitting|inside|within|in|from|of|out of|by|whose|the|any|an?|all|everything|whatever) ){1,10}namespaces?${marked} {labels}`,
    '(?:in|of|from|within) namespaces? that carry {labels}',
  ],
  cidr: [
    '(?:(?:at|within|inside|the|any|addresses|address|hosts?|databases?|servers?|block|range|network|subnet|of|IP|systems) ){0,7}{cidr}',
  ],
  sameSpace: ['(?:in|of|from) (?:the )?same namespace'],
  except: [
    '(?:(?:but )?(?:leaving out|not(?: to)?|omitting|barring|sparing|except(?: for)?|minus|without|excluding|apart from|save(?: for)?|with the exception of))(?: (?:the|those|in|range|subnet|addresses|block))* {cidrs}',
  ],
  anyone: [
    'no matter where (?:(?:the )?(?:DNS |name )?servers?|it|that|they) (?:is|are|sits?|lives?|goes?)',
    'wherever (?:it|that|they) (?:goes?|is|are|leads?)',
    '(?:to |at |on |in |towards )?(?:everywhere|anywhere|any destination|any address|any host|any server|any (?:DNS|name) server|all destinations|every address|every destination)',
    'regardless of (?:the )?(?:destination|address|target)',
  ],
  from: [
    `(?:the )?only (?:ones|pods|callers|clients|parties)(?: (?:that|who|which|are|is|permitted|allowed|able|to|may|can))* ${reach} (?:it|them)(?: are| is)?`,
    `whoever (?:wants|wishes|tries) to (?:connect|${reach} (?:it|them)) must be(?: an?)?`,
    '(?:if|when|provided) (?:it|they) (?:stems?|comes?|originates?) from(?: an?)?',
    '(?:inbound|incoming),? (?:it|the policy) (?:admits|allows|accepts|permits|lets in)(?: only)?',
    `(?:(?:may|can|must|should|shall|only) )*be (?:contacted|reached|called|accessed|addressed|talked to)(?: (?:solely|only|exclusively|just))? (?:by|from)`,
    '(?:and )?(?:those|these|they|it) may (?:only )?come(?: either)? from',
    '(?:or|and) (?:only )?from',
    '(?:is|are) to be reached',
    '(?:and )?(?:only )?by(?= (?:whatever|any|all|the|[\\w./-]{1,40}=))',
    '(?:and )?accepts? connections',
    '(?:that |which )?(?:limits|restricts|controls|governs) who (?:may|can) (?:talk|connect|speak|get) to',
  ],
  in: [
    '(?:(?:it|that|which|and) )*lets? in (?:only|nothing but)(?: (?:TCP|UDP) traffic(?= to port))?',
    `traffic may (?:only )?(?:come|get|flow) in`,
    `(?:incoming|inbound)${way}(?: (?:is|are))? (?:accepted|admitted|permitted|allowed|let in)`,
  ],
  out: [
    `(?:(?:on (?:its|their) part|and|it|they|themselves|itself|the pods|these pods|for its part|in turn) ){1,6}${may}(?: (?:only|solely|just|themselves|itself))* ${reach}(?! (?:them|it)(?!\\w))(?: (?:no one|nothing|nobody|none)(?: (?:themselves|itself|else))? (?:but|except))?`,
    '(?:(?:it|that|which|and) )*lets? out (?:only|nothing but)',
    'traffic may (?:only )?(?:go|get|leave|flow) out',
    '(?:outbound|outgoing),? (?:it|the policy) (?:admits|allows|permits|lets out)(?: only)?',
    'connections from (?:\\w{2,20}|it|them|these pods) are limited to',
    `(?:outgoing|outbound)${way}(?: (?:is|are))? (?:accepted|permitted|allowed|let out)(?: to)?`,
  ],
  caller: [
    `${may} ${reach} (?:them|it)`,
    'may get through to (?:them|it)',
    '(?:can|may) (?:get to|reach|use)(?= port)',
  ],
  proto: ['(?:and )?(?:(?:may|can) )?resolve names (?:over|via|by) (?<protos>TCP|UDP)(?= \\d)'],
  idle: [
    '(?:and |but )?(?:nobody|nothing|no one|none) else',
    '(?:anything|everything|all) else is (?:refused|denied|blocked|dropped|forbidden)',
    '(?:and )?(?:(?:may|can) )?resolve names(?: over| via| by)?|for (?:name resolution|DNS)|(?:and )?(?:solely|exclusively|only)(?: (?:on|via|over))?|express this as|on the network|by means of|whoever|use|databases|doing so|as well as|in each case|either|besides|next to it|protects',
    '(?:should|must) (?:make sure|ensure)|as a baseline(?: for)?|set up|TCP traffic|UDP traffic|traffic|(?<=(?:TCP|UDP) )traffic to',
  ],
  selected: [
    '(?:(?:isolate|restrict|shield|protect|limit|guard|applies to|protects|covers)(?: (?:the|whole|all|network|traffic|of|connections))*)(?= )',
  ],
};
