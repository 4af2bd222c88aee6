const outside = '(?:external traffic|traffic from (?:the )?outside|outside traffic|incoming traffic)';
const ready =
  '(?:(?:not|un) ?ready|(?:that|which|who) (?:are not|aren.t|haven.t|have not|is not|isn.t)(?: (?:become|been|yet))* ready(?: yet)?)';
const client = '(?:clients?|callers?|source)(?:.s)?';

/** What is said of how a service is reached where fields are not named. */
export const reached: Readonly<Record<string, readonly string[]>> = {
  type: [
    '(?:(?:an?|the|external|cloud|public|network) )*load ?balanc(?:er|ed)(?: (?:from the cloud|of the cloud))?',
  ],
  opened: [
    '(?:(?:and|it|is|are|which|that|should|be|to) )*(?:opens?|opened|bound to|reachable on|published on|available on|accessible on|through|via|on)(?: (?:an?|the|static|fixed|same|port|ports|that is|which is|opened|on|of))* (?:each|every|all|any|the) nodes?(?: themselves)?',
    '(?:(?:accessible|reachable|available|callable) )?(?:from (?:the )?outside )?(?:via|through|by|at|on) (?:the )?(?:IP )?address(?:es)? of (?:any|every|each|all|the) nodes?',
  ],
  headless: [
    '(?:(?:must|should|has|have|goes|it|and|that|to|itself|is) )*(?:without|no|lacks|isn.t (?:assigned|given)|is not (?:assigned|given)|not (?:assigned|given)|doesn.t (?:have|get)|does not (?:have|get)|rather than(?: to)?|instead of(?: to)?)(?: (?:an?|any|its own|one|single))* (?:(?:cluster|virtual|shared|common) )?IP(?: address)?(?: of its own)?',
    '(?:does|do) no load balancing',
  ],
  early: [
    '(?:(?:and|it|lists?|publish(?:es)?|shows?|includes?|resolves?|finds?|need|needs|to|names|them|each other|by|in|DNS|pods|their|addresses|even|already) )*before (?:they|pods|these|those|it|the pods)(?:.re| are| become| report| have become| is)* ready',
    `(?:(?:and|it|publish|publishes|lists?|includes?|including|include|the|addresses|of|also|those|pods|even|ones) )*${ready}(?: pods)?(?: (?:have to|are to|must|should|be|are|show up|published|listed|included|appear|in|DNS|as well|too|also))*`,
    '(?:regardless of )?whether they(?:.re| are) ready(?: or not)?',
  ],
  called: [
    '(?:define|create|set up|make|provide|have|let|use the name) {name}(?=[.;:(]| \\(| (?:in|within|inside|and|which|that|point|hand|send|lead|for the host)(?!\\w))',
  ],
  selector: [
    '(?:our|the|all) (?!(?:in|of|all|those|the)(?!\\w))\\w{2,20} pods?,? (?:marked|labell?ed|tagged|with|carrying|bearing)(?: (?:the|label|with|as))* {labels@equals}',
    '(?:our|the) (?:\\w{2,20} ){1,3}\\((?:the )?pods(?: (?:with|marked|labell?ed|tagged|carrying|bearing|as|the|label))* {labels@equals}',
    '(?:(?:to|for|in|front|of|from|the|all|those|whatever|our|its|these|only|any|by|hand|over|leads|exposes?|expose|covers|picks|and|backed|lead|gives?|make) )*pods?(?: (?:(?:that|which) )?(?:are )?(?:marked|tagged|identified|bear|bearing|carry|carrying|recogni[sz]ed|known|found|have|having|with|behind it))*(?: (?:the|label|labels|with|as|by|both|of))* {labels@equals}',
    '(?:in front of |for |to |of |over to )?(?:the |all |those )?{labels@equals} pods(?! (?:are|is) (?:listening|answering|waiting))',
    '(?:while )?(?:the )?{labels@equals} pods (?:are|is) (?=(?:listening|answering|waiting))',
    'while {labels@equals} pods(?= are)',
  ],
  ranges: [
    '(?:(?:only|(?:nobody|no one)(?= (?:but|except|other than)(?!\\w))|but|hosts?|clients?|callers?|access|is|are|restricted|limited|limit|restrict|who|can|connect|to|from|in|within|of|the|addresses?|ranges?|networks?|traffic|requests?|may|originate|solely|exclusively|accepts?|allowed|permitted|reach|it|that|which|address|source|and|blocks?|come) ){1,14}{cidrs}(?: (?:is|are|let|in|may|can|get|through|to|it|connect|only|alone|allowed|admitted|reach))*',
    '(?:every(?:one|body|thing)|any(?:one|body)|all|clients) (?:from )?outside(?: of)? {cidrs} (?:is|are|has to be|must be) (?:turned away|refused|rejected|shut out|kept out|blocked)',
  ],
  sticky: [
    '(?:(?:a|each|every|all|the|requests?|calls?|connections?|from|of|one|single|same|client|clients|caller|callers|IP|must|should|has|have|to|keep|always|be|and|send|remember|by|their|its|sessions?|are|is|them) ){1,16}(?:reaching|reach|reaches|sticks?|stay|stays|goes?|sent|send|pinned|bound|lands?|end up|directed|led|each of them)(?: (?:to|on|with|at|in|same|the|a|one|very))* pods?(?:,? (?:going |judged |determined |told |identified )?by (?:the |its |their )?(?:client.?s? |caller.?s? |source )?(?:IP )?address(?: of the (?:client|caller))?)?',
    '(?:,? (?:going |judged |determined |told |identified )?by (?:the |its |their )?(?:client.?s? |caller.?s? |source )(?:IP )?address)',
  ],
  stay: ['(?:(?:the pinning|this|which|and|it) )*(?:for|expires after|ends after|lasts) (?:up to )?{time}'],
  kept: [
    `(?:and )?${outside} (?:(?:must|should|has to|shall|is|only|be|to) )*(?:stays?|kept|remains?|handed|routed|sent|passed|passed on|delivered|given)(?: (?:local|on|to|at|the|same|only|pods|endpoints|a|its|own|receiving|that)){1,8} nodes?(?: (?:that |which |where )?(?:it )?(?:arrives?|arrived|came in)(?: on| at| through)?)?(?: only)?`,
    `(?:and )?${outside} (?:must|should|may) not be (?:passed on|forwarded|sent|handed|routed)(?: on)? to (?:other|another) nodes?`,
    `(?:(?:by|so|and) )*keep(?:ing|s)? ${outside} (?:local(?: to the node)?|on the (?:local|same|receiving) node)`,
    `(?:(?:so that|and|see to it that|the|keep|keeps|leave|leaves|preserves?|retains?|must|has|have|be|to|is|are|original|of|real|for|its|their|source|IP) )*${client}(?: (?:source|IP|of|the|client|original))* ?(?:IPs?|address(?:es)?)?(?: (?:has|have|to|be|is|are|must|should|of|the|clients?|callers?|remains?|stays?|get))*(?: (?:preserved|kept|retained|intact|visible|unchanged|isn.t lost|not lost|maintained))(?: to the pods)?`,
    '(?:(?:source|original|IP) ){0,2}(?:IP|address) of (?:the )?(?:clients?|callers?)(?: (?:has|have|to|be|is|are|must|should|remains?|stays?))* (?:preserved|kept|retained|visible|intact)(?: to the pods)?',
    '(?:and )?(?:set )?(?:the )?\\(?local external traffic policy',
  ],
  external: [
    '(?:(?:is|nothing but|an?|purely|just|merely) )*alias(?: \\(CNAME\\))? (?:for|of|to)(?: (?:the|external|host|name|DNS))* {host}',
    '(?:(?:points?|resolves?|leads?|for|to|use) )+(?:the )?(?:external )?(?:DNS )?(?:host )?(?:name )?{host}',
  ],
  idle: [
    'via|a service(?= that does| which does)|by means of|with the help of|provision|request|ask for|for which the cloud provider should create|gives?|give|(?:to be )?reached|does so|does this|purely|point|hand over|whatever|mere?ly',
    '(?:our )?(?:workloads|pods|programs|applications)(?: (?:should|can|must|shall))? be able to',
    '[a-z]{3,20} outside the cluster (?:have|has|need|needs|want) to (?:get through|connect|talk) to',
    '(?:for|to) (?:this|that) (?:purpose|end)|outside world|for which the cloud provider should create|in front of|from (?:the )?outside|(?:to|from) the internet|from other clusters|externally|to the outside|outside the cluster|which lives outside the cluster',
    '(?:(?:stable|own|their|individual|separate|per pod|of) )*DNS (?:names?|records?)(?: of (?:their|its) own)?|by DNS|(?:so that )?DNS returns(?: the)?(?: individual)?|resolves? directly to(?: the)?(?: addresses of)?(?: the)?|(?:a )?governing|for a stateful ?set|without (?:a )?selector|members? of (?:our|the|a) [a-z]{3,20}',
    '(?:to |be |should be |must be |has to be )*(?:accessible|available|reachable|callable)|bound to a static port|fixed|static|(?<=\\()\\d{1,6} ?(?:s|secs?|seconds?)(?=\\))',
  ],
};
