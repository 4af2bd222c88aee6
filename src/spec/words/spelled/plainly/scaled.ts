const of = '(?<of>cpu|memory|processors?|RAM)';
const pods = '(?: (?:pods?|replicas?|copies|instances?|of them))?';
const kinds = '(?<kind>deployment|stateful ?set|replica ?set)';
const aim =
  '(?:(?:aims?|aiming|tries|striv(?:e|es|ing)|to|for|at|such|that|so|which|it|its|whose|the|their|goal|target|keep|keeps|keeping|hold|holds|holding|with|is|an?|average|mean|stays?|on|depending|and|pods) )*';
const state =
  '(?: (?:is|being|are|stays?|utili[sz]ed|around|about|at|usage|use|utili[sz]ation|load|consumption|of|average|averages|mean|the|near|kept|held|whose|target|should|be|a|an|on|pods?|per|to))*';
const behind =
  '(?: (?:busy|utili[sz]ed|used|in use|loaded|on average|utili[sz]ation|usage|load|of what (?:was|is|they|were) ?(?:requested|request)?|of (?:the|their|its) requests?|of it))*';
const each = '(?: (?:per pod|for each pod|in each pod|each|on average|consumption|usage|of memory))*';

/** What is said of how far something grows where fields are not named. */
export const scaled: Readonly<Record<string, readonly string[]>> = {
  name: [
    '(?:let|have) {name}(?= (?:adjust|scale|change|grow|control|take care))',
    '{name}(?= (?:shall|should|must|is to|has to) (?:auto ?scale|scale|keep|grow|adjust))',
  ],
  target: [
    `(?:(?:the|number|count|of|pods|replicas|copies|in|adjusts?|scales?|for|is|responsible|charge|controls?|governs?|grows?|shrinks?|and|size|whose|target|to|belongs) ){0,9}(?:the |our )?${kinds} {target@name}`,
    `(?:(?:the|our|number|count|of|pods|replicas|copies|scales?|adjusts?|for) )*(?:the|our) {target@name} ${kinds}`,
    `(?:(?:number|count|of|pods|replicas|copies|scales?|adjusts?|for|keeps?) )*{target@name}, an? ${kinds}`,
  ],
  bounds: [
    `(?:(?:within|anything|anywhere|its|the|range|ranges|is|from|between|and|with|running|run|of|runs|by|size|pods|number) )*{low@n}${pods} ?(?:and|to|up to|through|-|–) ?{high@n}${pods}`,
    '{low@n} as (?:the|its) (?:lower|minimum|smallest) and {high@n} as (?:the|its) (?:upper|maximum|largest)(?: bound| limit| number)?',
    `(?:(?:it|which|and|never|goes|go|may|must|not|drops?|should|be) )*(?:below|under|fewer than|less than) {low@n}${pods} (?:or|nor|and never|and not) (?:(?:goes|go|rises?|grows?) )?(?:above|over|beyond|more than) {high@n}${pods}`,
  ],
  low: [
    `(?:(?:with|keeps?|and|has|have|it|always|shall|should|must|there|are|be|alive|running) )*(?:no (?:fewer|less) than|not (?:fewer|less) than|at least|at the least|a minimum of|never (?:below|fewer than|less than|goes below)) {n}${pods}`,
    `{n}${pods} (?:at least|at the least|as (?:the|a|its) (?:lower (?:bound|limit)|minimum))`,
    `(?:when there is (?:little|nothing|not much) to do,? )?{n}${pods} (?:must|should|have to|shall|has to) (?:always )?(?:remain|stay|be left|be kept)`,
  ],
  high: [
    `(?:(?:with|and|has|have|it|but|more|of|them|should|be|started|or|may|grow|grows|to) )*(?:no more than|not more than|at most|at the most|up to|a maximum of|never (?:above|more than|over|beyond)|as many as|above|beyond) {n}${pods}`,
    `{n}${pods} (?:at most|at the most|as (?:the|an|its) (?:upper (?:bound|limit)|maximum))`,
  ],
  share: [
    `(?:depending )?(?:on )?${of}(?: load| usage| utili[sz]ation)?,? whose (?:target|goal) is {share}${behind}`,
    `${aim}${of}${state} ?{share}${behind}`,
    `${aim}{share}(?: (?:of|their|its|the|average|mean))* ${of}${behind}`,
    `(?:(?:when|once|as soon as|if|the|its|their|pods|they|of) )*(?:use|uses|exceed|exceeds|need|go above|consume) (?:more than )?{share}(?: of (?:their|its|the))? ${of}${behind}`,
  ],
  value: [
    `(?:(?:at|on|around|near|to|of) ){0,3}{amount}(?: of)? ${of}${each}`,
    `${aim}${of}${state} ?{amount}${each}`,
    `${of} \\((?:an )?average of {amount}${each}`,
    `${aim}(?:use )?{amount}(?: of)?(?: average)? ${of}${each}`,
  ],
  idle: [
    '(?:should|shall|must|has to|have to|is to) (?:adapt|adjust|follow|grow|cope)(?: (?:its|their|the|size|number|to|with|load|demand|peaks))*',
    '(?:(?:adapts?|adjusts?|grows?|shrinks?|and|changes?|automatically|its|the|size|number|to|load|demand|of|pods|fits?) ){1,5}',
    'auto ?scales?|keeps?|keep|(?:the )?(?:number|size)|in charge of|responsible for|automatically|depending on|whose target|its goal is|such that|within|by means of|alive|running|more of them|should be started|when there is little to do',
  ],
};

const pod = '(?:pods?|replicas?|copies|copy|instances?)';
const per = '(?: (?:per|every|each|in|within|over|during|for each|in any|in every))';
const most =
  '(?:(?:at most|at the most|no more than|not more than|up to|only|a single|by|just|may|can|and|then|it|so) )*';
const away =
  '(?:(?:takes?|taking|removes?|removing|reduces?|reducing|drops?|dropping|gives? up|loses?) (?:it |them )?(?:away )?)';

/** What is said of how fast it shrinks where fields are not named. */
export const speeds: Readonly<Record<string, readonly string[]>> = {
  down: [
    '(?:(?:when|before|while|on|and|for|the|its) )*(?:shrinking|down ?scaling|scaling down|scaling it down|reducing|reduction|scaling in)(?: (?:has|have|must|should|is|to|be|happens?|happen|cautiously|carefully|slowly|slow|gently|gradual|gradually))*',
    'before reducing(?: it)?',
  ],
  window: [
    '(?:(?:it|and|only|is|has|to|then|be|which) )*(?:looks? back|look back|considers?|waits?(?: for)?|takes into account|goes by)(?: (?:the|at|over|for|on))*(?: (?:last|past|previous))? {time}(?: to stabili[sz]e)?',
    '(?:(?:and|is|it|be) )*(?:based on|follows?|goes by|uses|takes)(?: the)? (?:highest|largest|maximum|safest) recommendation (?:of|from|in|within|over)(?: the)? (?:last|past|previous) {time}',
    '(?:(?:and|but|only) )*(?:after|once|if|when) (?:the |its )?(?:recommendations?|value|load|demand) (?:has|have) (?:been|stayed|remained) (?:stable|steady|unchanged|low) for(?: at least)? {time}',
    '(?:with )?(?:the |a )?stabili[sz]ation (?:window|period|time|phase)(?: (?:of|is|being))* {time}',
  ],
  speed: [
    `${most}${away}?${most}{n} ?${pod}?(?: away)?${per} {time}(?: at (?:the )?most)?`,
    `${most}${away}${most}{n} ?(?<percent>%|percent)(?: of (?:the )?${pod})?${per} {time}`,
  ],
  idle: [
    '(?<=\\()\\d{1,4} ?(?:s|secs?|seconds?)(?=\\))',
    'at (?:the )?most',
    '(?<=\\()stabili[sz]ation window(?=\\))',
    'must be (?:slow|gradual|gentle)',
  ],
};
