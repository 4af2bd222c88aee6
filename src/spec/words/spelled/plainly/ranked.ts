const pronoun = '(?:(?:it|they|which|that|this|and|but|its|pods|of|class|those|do) )*';
const not =
  '(?:is not|isn.t|are not|aren.t|not|must not|mustn.t|should not|shouldn.t|may not|shall not|will not|won.t|does not|doesn.t|do not|don.t|never|can not|cannot|can.t|without)';
const drive =
  '(?:preempt(?:s|ing)?|evict(?:s|ing)?|push(?:es|ing)? (?:out|aside|away)|displac(?:e|es|ing)|driv(?:e|es|ing)|kick(?:s|ing)? out|replac(?:e|es|ing)|remov(?:e|es|ing)|oust(?:s|ing)?|throw(?:s|ing)? out|interrupt(?:s|ing)?|supplant(?:s|ing)?|crowd(?:s|ing)? out|terminat(?:e|es|ing))';
const others =
  '(?: (?:anything|anybody|any|other|others|running|already|pods|ones|workloads|with|of|a|lower|priority|them|off|the|nodes?|out|from|their|ever|else))*';
const room = '(?: (?:in order )?(?:to make room(?: for it)?|to run|for it|on its behalf))?';
const state =
  '(?: (?:state|states|name|names|specify|ask|asks|set|request|have|declare|say|choose|mention|give|carry|do|don.t|not|no|none|any|for|one|it|a|nothing|priority|class|their|own|of|explicitly))*';

/** What is said of a priority where its fields are not named. */
export const ranked: Readonly<Record<string, readonly string[]>> = {
  value: [
    '(?:(?:is |that is )?worth|rank(?:s|ing|ed)(?: at)?|stands? for|amount(?:s|ing) to|count(?:s|ing)|weigh(?:s|ing)|at|with|equals?|set to|is|whose|value|priority|a|the) (?<n>\\d{1,10})',
    '(?<n>\\d{2,10})(?=[).,;]|$| (?:explained|described|not|and|that|which|for)(?!\\w))',
  ],
  never: [
    `${pronoun}${not} ${drive}${others}${room}`,
    `(?:(?:other|running|and) )*pods (?:with|of) (?:a )?lower (?:priority|rank) ${not} (?:be )?(?:evicted|preempted|displaced|removed|pushed out)${room}`,
    `(?:(?:and|it|they|which) )*(?:waits? (?:its|their) turn )?(?:rather than|instead of) ${drive}${others}`,
    '(?:(?:and|with|has|there is) )*no preemption',
    '(?:and )?without (?:any )?preemption(?: of others)?',
    '(?:and )?preemption (?:is )?(?:turned off|switched off|disabled|ruled out|forbidden|off)',
  ],
  noDefault: [
    `${pronoun}${not} (?:be )?(?:applied|used|assigned|given|meant|taken)(?: (?:to|for|by))? (?:pods|those|anything|workloads)(?: (?:that|which|without|who))*${state}`,
    `${pronoun}${not} (?:be )?applied by default`,
    `${pronoun}${not} (?:(?:be|being|become|becoming|making|make|it|the|a) )*(?:global|cluster wide|cluster s|general|default)(?: default)?(?: (?:for|of) (?:(?:all|other|any|the|ordinary) )*(?:pods|cluster))?`,
    `(?:pods|those|workloads) (?:that|which|who) (?:don.t|do not)${state} (?:are|is) (?:left alone|unaffected|not affected)`,
    `(?:pods|those|workloads) (?:that|which|who) (?:don.t|do not)${state} (?:don.t|do not) get (?:it|one)`,
    `(?:pods|those|workloads) (?:that|which|who) (?:don.t|do not)${state} (?:stay|remain) (?:as they are|without it|unaffected)`,
  ],
  description: [
    '(?:(?:and|with|its|the|an?|has|bears|carries|comes|it|which|is|text|that) )*(?:description|described|explained|explanation|purpose|comment|remark|documented|meaning|note)(?: (?:is|reads|says|as|of|stated|given|being|with|text|the))*:? ["\'“]{text}["\'”]',
    '(?<=["\'“])(?<text>[^"\'“”\\n]{1,200})["\'”] (?:as|being) (?:its|the|a) (?:description|explanation)',
  ],
  idle: [
    'pods of this (?:class|level|priority)|pods|those which do|on that level|for (?:overnight|nightly|batch|background|urgent|critical) (?:work|jobs|tasks)|for jobs that may be delayed|waits? (?:its|their) turn',
  ],
};
