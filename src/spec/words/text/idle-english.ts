import { overLines } from '../../../kernel/over-lines.ts';

const day = overLines`
  (?:
    today|tomorrow|tonight|asap|eod|(?:(?:by|before|until|due) )?(?:(?:this|next|the|end of) ){1,3}(?:week|month|sprint|weekend|morning|afternoon|day)|
    (?:by|before|until|due|this|next) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon)
  )
`;
const left =
  '(?:the )?(?:rest|others?|everything(?: else)?|anything else|all else|else|remaining (?:settings|values|fields)|defaults?)';

/** Families of words and sentences that no reader needs, where nobody claimed them. */
export const english: readonly string[] = [
  // How it shall be done.
  overLines`
    (?:
      absolute|actual|additional|approximate|automatic|basic|careful|certain|clean|clear|complete|correct|
      current|definite|direct|easi|eventual|exact|explicit|fast|final|first|second|third|last|full|general|
      hope|ideal|immediate|initial|kind|late|literal|main|manual|mere|nice|normal|obvious|original|possib|
      preferab|previous|probab|proper|quick|real|reasonab|recent|reliab|rough|safe|secure|separate|short|simp|
      single|slight|smooth|sole|solid|successful|sudden|temporari|fu|total|true|typical|ultimate|unfortunate|
      urgent|usual
    )(?:al)?ly
  `,
  'because(?: of)?|since',
  // That it shall be there.
  '(?:(?:is|are|has|have|needs?|ought) to|should|must|shall|will|(?<!no |not )to) (?:also |then )?be (?:added|put in place|included|supplied|brought in)(?: as well| too| here| there)?(?= ?(?:[.;,\\n]|$))',
  // In what order, and as what among the rest.
  '(?:first of all|to (?:start|begin) with|after (?:that|this)|afterwards|(?:beside|alongside|next to) (?:it|them|that|this|those)|next|(?:once )?again|once more|after all|besides|otherwise|furthermore|moreover|in (?:addition|general|short|particular))',
  overLines`
    (?:
      for (?:
        starters|the (?:time being|moment|beginning|start)|
        (?:an? |the |our )?(?:quick |small |first |little )*(?:demo|poc|trial|test run|quick test|test)
      )|
      at (?:least|minimum|once|the moment)|by default|as usual|as well
    )
  `,
  '(?:tl;?dr|(?:goals?|tasks?|summary|context|requirements?|todos?|to-?do|acceptance criteria|expected(?: (?:result|outcome|behaviou?r))?)(?=\\s?[:.\\n]|$))|acceptance criteria|start',
  overLines`
    (?:during|while) (?:node |cluster |planned |a |an |the |each |every )*(?:
      maintenance|drains?|upgrades?|deploys?|deployments?|rollouts?|releases?|updates?
    )|
    in front(?: of (?:it|them|this|that|everything))?|at all times|all the time|
    (?:if|when|once|whenever) (?:it|one|they) (?:ever )?(?:hangs?|freezes?|is stuck|gets? stuck|crash(?:es)?|dies|fails)
  `,
  overLines`
    (?:make it )?high(?:ly)? (?:available|availability)|
    (?:make it |keep it )?(?:secure|robust|resilient|production[ -]?(?:ready|grade))|annotat(?:e|ed|ing)|
    (?:load|pass|inject)(?:ed|es|ing)?(?: (?:it|them|the|to|app|all))*
  `,
  // Courtesy.
  '(?:hi|hey|hello|yo|dear|good (?:morning|afternoon|evening))(?: (?:there|bot|all|supercargo))?|@supercargo(?:\\[bot\\])?|cc(?: @[\\w-]{1,39},?){1,9}',
  '(?:(?:many|best|kind|warm) )*(?:thanks|thank|thx|cheers|regards|wishes)(?: you)?(?: very much| so much| a lot)?(?: in advance)?(?:, [A-Z][a-z]{1,20}(?=\\W*$))?|in advance',
  overLines`
    (?:would |really |very much )*appreciate(?: (?:it|this|that|any help))?(?: if)?|
    hope (?:this|that|it)(?: (?:is|clear|helps|works|ok)){0,3}|
    (?:let me |me )?(?:know )?if you have (?:any )?questions
  `,
  overLines`
    (?:help(?: (?:me|us|to|with|get|by|out|this|that|it|onto|in|please)){0,6})|
    (?:please |we |must |to )*remember(?: to)?|forget(?: (?:about|to add))?|make sure(?: that)?|
    overdo(?: it)?|am new(?: to [\w-]{2,20})?|am|bot
  `,
  '(?:no|any) idea(?: how (?:this|it|that|all this) (?:works|goes))?|idea|know (?:much |anything |a lot )?(?:about|how)',
  // Who speaks, and of what.
  '(?:we(?:.re| are)? )?(?:just |only |still )?(?:an? |the )?(?:very |rather )?(?:small|tiny|little|young|new) (?:team|company|start-?up|shop)|(?:the |our )?(?:(?:web|server|main|http|application|backend|frontend) part|back-?end|front-?end)(?: of (?:this|the|our|it)(?: repo(?:sitory)?| project)?)?',
  '(?:hi |hello |dear )?(?:team|folks|all|everybody|colleagues)(?=\\s?[!,.])|from #[\\w-]{1,40}:?|(?:sincerely|yours|best),? [A-Z][a-z]{1,20}|(?:would be |that would be |it would be )?(?:great|nice|awesome|lovely|perfect)(?: (?:to have|if you could|if we could))?',
  '(?:we )?(?:expect|have|get)(?: quite)?(?: some| a lot of| heavy| high| much| more)? (?:traffic|load|users)(?: (?:in|on|at|during) (?:the )?(?:[a-z]+ )?(?:weeks?|season|days?|evenings?|peak(?: hours?)?|mornings?|weekends?))?',
  '(?:by|of) (?:it|them)sel(?:f|ves)|itself|on (?:its|their) own|automatically',
  '(?:our |the |all |both )*(?:two|three|four|five|both) (?:apps|applications|services|parts|components)|all (?:two|three|four|five)|both apps|(?:provided|run|managed|hosted|maintained|operated) by (?:our|the) (?:dbas?|dba team|ops|ops team|platform team|admins?)|entry ?point|proper|(?:oh )?(?:no )?wait|(?:(?:prod|production) only)|marketing (?:site|page)|(?:small|little|simple) \\w{2,12} app',
  overLines`
    (?:is |are )?(?:just |only )?an? (?:background |queue |simple )?(?:worker|consumer|daemon)(?: process)?(?=\s*[,.;\n]|$)|
    (?:the )?other (?:ones?|two|three|services|apps)|for (?:my |our |a )?(?:university|school|course|class|study)(?: project)?|
    (?:this |our |my |the |a )(?:[a-z-]{2,14} ){0,2}(?:website|dashboard|page|pages|portal|shop|store|web ?shop|booking api|landing page)(?: (?:site|app))?|
    in (?:two|three|both) environments|as (?:discussed|agreed|decided) (?:in|at|during) (?:the |our )?(?:[a-z]+ )?(?:meeting|call|standup)|should be live|please plan(?: with)?
  `,
  // Haste.
  `(?:(?:by|before|until|on|due) )?${day}|soon as(?: you can| possible)?|urgent|quick`,
  // Who says so.
  '(?:as |like |we )*(?:discussed|mentioned|agreed|said|described|stated)(?: (?:above|before|earlier|already|yesterday|in (?:the|our) (?:meeting|call|chat|issue|ticket|standup)))?|(?:per )?(?:our |the )?conversation',
  '(?:my|our|the) (?:boss|manager|lead|cto|customer|client|users?)s?|boss|anyone',
  // What is left to us.
  `(?:feel free to |you (?:can )?)?(?:stays?|remain|keep|leave|use|pick|choose|take|decide|follow) (?:on |at )?${left}(?: (?:is|as|are|up|to|it|you|at|on|by|their|its|the|defaults?|unchanged|alone|values?)){0,5}`,
  `${left}(?: (?:is|as|are|can|may|should|up|to|it|you|stays?|remains?|at|on|by|their|its|the|defaults?|unchanged)){1,6}|the rest|rest`,
  overLines`
    (?:sensible|reasonable|sane|good|usual|normal|standard|suitable|appropriate) (?:defaults?|values?|settings?|stuff|setup)|
    usual|(?:(?:follow(?:ing)?|according to|using|with) )?(?:the )?(?:usual |common )?best practices?|
    feel free
  `,
  'everywhere|(?:only )?(?:background|queue) workers?|spa|broker|(?:uvicorn|gunicorn|hypercorn|puma|tomcat)|host (?:it|this|(?:the|our|my)(?: [a-z][\\w.]{1,20}){1,2} (?:site|app|service|page|api))|site|whatever(?: (?:you|port|is|works|makes|think|want|like|prefer|it|uses|needs|best|right|fits?|ok|fine|good|sense)){0,5}|if (?:it.?s |that.?s )?(?:possible|needed|necessary|you can|you like)|possible',
  '(?:totally |just |perfectly )?(?:fine|good|enough|sufficient|alright|plenty|suffices?)(?: (?:for now|enough|already|here|to (?:start|begin) with))?',
  'nothing (?:fancy|special|complicated|unusual|else|more)(?: about)?|keep (?:it|this|things) (?:simple|short|minimal|basic|easy)|simple|straightforward|typical|minimal setup',
  // What is done to it, and by what way it comes to us.
  overLines`
    (?:get|got)(?: (?:it|this|that|us|them|onto|on|into|in|up|going)){1,4}|
    (?:spin|fire|stand|bring)(?: (?:it|this|them))? up|(?:spin|fire|live|online)|
    (?:bring|take|ship)(?: (?:it|this))?(?: (?:live|online))?|publish(?:ed)?|launch(?:ed)?|
    (?:roll|rolled)(?: (?:it|this))? out|deploying|about(?= deploying)|containeri[sz]ed|dockeri[sz]ed
  `,
  overLines`
    prepare(?:d|s)?|everything (?:necessary|needed|required)|necessary|
    do(?: the)?(?: kubernetes| k8s| docker)? part|
    (?:(?:open|raise|send|file|submit) (?:me |us )?)?(?:an? |the )?(?:pr|pull request|merge request)s?|
    ping (?:me|us)|when it.?s (?:done|ready)
  `,
  'migrat(?:e|ing)(?: (?:it|this|everything))?(?: (?:away|over))?(?: from [\\w.-]{2,30})?|from heroku|heroku',
  // That it shall be reached: who names the way is heard.
  '(?:accessible|reachable|available|visible)(?: (?:from|to|by|via|over|through|for|outside|the|our|my|all|public|external|world|internet|customers?|clients?|users?|browsers?|everyone|anyone|people)){0,6}|(?:outside|internet) world|own|answers?|points? (?:to|at)(?= (?:the|our) ingress)',
  // What it is like.
  '(?:expect(?:ing)? )?(?:only |very )?(?:low|little|light|moderate|not much) traffic|small|separate|identical|single copy|copy|many|not more|do',
];
