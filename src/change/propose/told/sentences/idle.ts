/** Who and what a sentence is about where there is but one. */
const subjects =
  "the|an?|our|my|your|its|it(?:['’]s)?|itself|this|that|these|those|them|they|their|there|we|you|i|us|who|which|what|whose|one of(?: the)?|each of(?: the)?|all of|app|application|service|services|pods?|containers?|deployment|program|workloads?|server|process(?:es)?|thing|things|stuff|everything";

const modals =
  "please|should|must|shall|will|would|can|could|may|might|do|does|has to|have to|had to|needs? to|needs?|ought to|wants? to|wants?|(?:would |should )?like(?: to)?|prefer(?: to)?|supposed to|(?:be )?(?:un)?able to|has|have|had|having|(?:i|we|it|there|they|you|that)['’](?:d|ll|ve|re|m|s)(?: (?:like|love|prefer|rather)(?: to)?)?|is|are|was|were|be|been|being|gets?|getting|becomes?|make sure|makes sure|ensure|see to it(?: that)?|what['’]s|who['’]s|take care|let['’]?s|lets?|feel free to|remember to|try to|going to";

const joints =
  'where|so|then|and|also|too|as well|but|just|simply|always|all|any|every|each|both|own|to|of|for|with|in|on|at|by|from|as|into|onto|when|while|whenever|here|now|still|already|about|around|roughly|approximately|nearly|almost|some|more or less|at all times|in total|in general|by default|once (?:this|it) (?:is|has been|was) (?:merged|deployed|live|done|rolled out|released)|for the time being|for now|for the moment|of course|obviously|from now on|from day one|from the start|as usual|as always|asap|as soon as possible|if you ask me|i think|i guess|i believe|thanks|thank you|cheers|ever|even|again|first|later|well|very|really|quite|pretty|actually|basically|normally|usually|typically|generally|mostly|often|sometimes|occasionally|rarely|currently|right now|today|anyway|though|however|if possible|where possible|if needed|as needed|together|somehow|maybe|perhaps|ideally|preferably|definitely|certainly';

const others =
  'people|users?|customers?|visitors|team|platform team|ops|operations|colleagues|somebody|someone|everybody|everyone|cluster|kubernetes|k8s|environment|system|setup|way|case|time|bit|little|lot|much|many|long|short|big|small|large|good|fine|ok|okay|nice|great|right|new|old|same|different|important|necessary|required|mandatory|expected|possible|available|happy|sure|safe|sound|known|real|reports?|imports?|exports?|orders|carts|products|heavy|peak|busy|slow|quick|quickly|slowly|soon';

/** What any sentence may have in it and that changes nothing of what it says. */
export const idle = [modals, subjects, joints, others].join('|');

/** Why something is wished says nothing of what; where a number is told, it may. */
export const reason = String.raw`(?:because|since|as it|as we|as they|so that|so the|otherwise|given that|due to|thanks to|in order to|that['’]s why)\s(?:(?:nobody|no\sone|nothing)\s(?:can|could|may|will)\s(?:flood|abuse|hammer|overload|overwhelm|guess|break|notice|lose|suffer)s?(?!\w)|(?!(?:only|must|not|never|except|no|nobody|nothing)(?!\w))[^,;:()\d]){2,100}(?=[,;)]|$)`;

/** The same in Chinese. */
export const chineseIdle =
  '(?:并且|而且|以及|另外|时候|期间|的话|大概|大约|左右|差不多|一般|通常|正常|比较|有点|最好|如果|之后|以后|已经|这个|那个|我们|你们|它们|服务|应用|程序|项目|需要|应该|应当|必须|可以|能够|设置成?|配置|进行|实例|副本|容器|个副本|平时|随时|始终|一直|所有|每个|就是|还是|一下|帮忙|麻烦|谢谢|之间|下面|里面|上面|这期间|[的了着要得请给把将让它能会都也就才在有是为到和与及时上里中内下个份台次还再当后来去做吧呢啊哦])';

/** Idle, but for amounts: behind the name of one, those of all would be taken for what that one has. */
export const everyone =
  /(?<![\w-])(?:all\s(?:of\s(?:them|these|those)|(?:of\s)?(?:the\s|our\s)?(?:(?:two|three|four|five)\s)?(?:services|apps|applications|deployments|workloads|components|programs))|(?:each|every)\s(?:of\s(?:them|these)|(?:single\s)?(?:service|app|application|deployment|workload|component|program)))(?![\w-])/iu;

/** The same of two: `both scale from 2 to 5 pods`. */
export const bothOf =
  /^\s{0,4}(?:[-*•]\s)?(?:and\s)?both(?:\sof\s(?:them|these|those)|\s(?:services|apps|applications|deployments|workloads|components|programs))?\s(?=(?:should|must|shall|can|may|will|to|need|needs|have|get|(?:auto-?)?scale|grow|run|are|tolerate|want)(?!\w))/iu;
