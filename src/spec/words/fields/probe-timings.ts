import { overLines } from '../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import type { Meaning } from '../wish.ts';
import { piece } from './probe-piece.ts';

const attempts =
  '(?:times?|attempts|tries|checks|failures|misses|strikes|calls|probes|refusals|errors|answers missed)';
const ask = overLines`
  (?:
    look|ask|check|poll|try|call|ping|probe|test|query|knock|repeat|retry|verify|measure|run|asked|
    looked|polled|called|pinged|tested|queried
  )(?:s|es|ing|ed)?(?: it| them| this| that| again| for (?:it|this|that)| once)*
`;

const seconds =
  (field: string) =>
  (said = ''): Meaning | undefined => {
    const value = toSeconds(said);
    return Number.isInteger(value) ? piece({ [field]: value }) : undefined;
  };

const fieldOfEnd = 'termination ?grace ?period(?: ?seconds)?(?!\\w)';
const ending = '(?:liveness|start-?up)[ -]?probe';
/** The field by its name: among what a probe is told with, or where that of the pod is told as well. */
const ownEnd = overLines`
  (?:
    (?<=探针的?\s?)${fieldOfEnd}|
    (?<=${ending}(?: with|:| having| \{| \() [^.;,\n]{0,100})${fieldOfEnd}|
    (?<=${ending}(?:(?!${ending}|readiness|(?<!\w)pod)[^.;,\n]){0,120} (?:with|and|has|uses) (?:an? |the |its )?(?:own )?)${fieldOfEnd}|
    (?<=${ending}(?:(?!${ending}|readiness|(?<!\w)pod)[^.;\n]){0,160})${fieldOfEnd}(?=[^]{3,400}${fieldOfEnd})|
    (?<=${fieldOfEnd}[^]{3,400}${ending}(?:(?!${ending}|readiness|(?<!\w)pod)[^.;\n]){0,160})${fieldOfEnd}
  )
`;

/** How often a probe asks, and how long it waits. */
export const timings: readonly Phrase[] = [
  [
    [
      '(?:with |and |an? |the |after )*initial ?-?delay(?: ?seconds)?(?: period| time)?{is}{time}',
      '(?:starts?|starting|begins?|beginning|first run|waits?|wait(?:ing)?)(?: to)?(?: probing| checking| for)?(?: only)?(?: after)? {time}(?: (?:after|before)(?: (?:the|a|first|performing|it|starting|container|probe|starts?|startup|has|started)){0,6})?',
      'first(?: (?:one|check|probe|time|attempt|call))?(?: (?:comes|is|happens|only|made|due|at|takes place))* after {time}',
      overLines`
        (?:(?:please |and |but |then )*(?:leave|let|spare|give|allow|grant|wait|start|begin|hold|pause|grace)(?:s|ing)?(?: with)?(?: it| them| the container| the (?:app|pod|process|server))?
        (?: alone| be| go| off| a| grace)* ){0,2}(?:for |in |during )?(?:the |its )?(?:very )?first {time}
      `,
      overLines`
        (?:(?:and |but |then )*(?:give|leave|allow|grant|let|hold|wait|pause)(?:s|ing)?(?: off)?(?: it| them| the container| the (?:app|pod|process|server))?(?: for)? )?
        {time}(?: of)?(?: grace| time| head start| leeway)? (?:before|ahead of|until|prior to) (?:(?:the|its|a|you|we|any|very) ){0,2}(?:first|ask|start|begin|prob|check|look|test)\w{0,4}
        (?: (?:one|check|probe|time|attempt|call|asking|probing|checking|looking|question))?
      `,
      '(?:but )?not (?:before|until|earlier than) {time}(?: (?:after|have|has|are|into|from|past|passed|over|gone|it|the|container|start|started|starts|its|by)){0,6}',
      '(?:starting|beginning|counting|first)(?: only)?,? {time} (?:after|into|from)(?: (?:the|it|its|a|container|start|started|starts|has|begin|life|run|launch)){0,5}',
      '{time} (?:after|into) (?:it|the container|its|the|start|startup|launch)(?: (?:start|started|starts|has|begins|launch|container|life|was|been)){0,4}',
      '(?:a |an |with )*(?:head start|warm-?up(?: time| period)?|leeway) of {time}',
      '(?:a |an |with )*(?:(?:initial|start(?:ing|-?up)?) grace(?: period)?) of {time}',
      '{time}(?: of)? (?:head start|(?:initial |start(?:ing|-?up)? )grace|warm-?up|leeway)(?: period| time)?',
      '(?<=initial delay (?:of|for) (?:the |its )?(?:readiness|liveness|start-?up) (?:probe|check) )(?:to|is|of|should be|must be) {time}',
      overLines`
        (?:and )?(?:gives?|giving|allow(?:s|ing)?) (?:it |the container )?{time} (?:at (?:the )?(?:beginning|start|first)|to (?:start(?: up)?|boot|come up|warm up))
      `,
      'wait(?:s|ing)? {time} before (?:the |its )?(?:first|performing|doing|starting|beginning)(?: (?:one|check|probe|the first|checks|the first probe|the first check))?(?: probe| check)?',
      '{time} (?:initial )?delay(?! ?\\d)',
      '(?:start(?:ing)?|begin(?:ning)?|wait)(?:s)? (?:after )?{time}',
      '(?<!out )after (?:an? )?(?:initial )?(?:delay of )?{time}(?! (?:failed |consecutive )*(?:attempts|failures|tries|times|checks|retries))',
      '(?:with |and )*(?:an? )?delay(?: of| is)? {time}',
      '(?:初始|首次|启动)(?:的)?(?:延迟|等待)(?:时间|秒数)?{is}{time}',
      '(?:容器)?启动(?:后)?~{time}后(?:开始)?(?:检查|探测|执行)?',
      '(?:延迟|等待)(?:时间)?{is}{time}(?:后)?(?:开始)?',
      '{time}(?:后)?(?:的)?(?:初始)?延迟',
      '{time}后(?:才)?(?:开始|启动)',
    ],
    seconds('initialDelaySeconds'),
  ],
  // What ends slowly is killed later: no readiness probe ends anything.
  [
    [
      '(?:with |and |a |an )*grace[ -]?period(?: of|:)? {time}(?<=(?:liveness|start-?up)[ -]?(?:probe|check)[^.;,\\n]{0,120})(?<!(?:readiness|(?<!\\w)pod)[^.;,\\n]{0,80})',
      `(?:with |and |a |an )*${ownEnd}{is}{time}`,
      '(?:with |and |a |an )*{time}(?: of)? grace(?:[ -]?period)?(?<=(?:liveness|start-?up)[ -]?(?:probe|check)[^.;,\\n]{0,120})(?<!(?:readiness|(?<!\\w)pod)[^.;,\\n]{0,80})',
    ],
    seconds('terminationGracePeriodSeconds'),
  ],
  [
    [
      '(?:with |and |an? |the )*(?:probe )?(?<!grace[ -]?)(?:period|interval)(?: ?seconds)?{is}{time}',
      overLines`
        (?:
          runs?|checks?|checked|probes?|repeats?|executes?|performed|perform|is|running|and|then|
          repeated|checking|tried|asked|retried
        )* ?(?:at )?(?:every|each) {time}(?: interval)?s?
      `,
      `${ask} (?:every|each|in steps of|at intervals of|once every) {time}`,
      '(?:once |again )?every {time}',
      '(?:with )?{time} between (?:two|the|any two|its) (?:attempts|checks|tries|probes|times)',
      '(?:with |at |and )*(?:an? )?{time} (?!grace )(?:period|intervals?)',
      '(?:with |at )*intervals of {time}',
      '(?<=(?:failures|tries|attempts|times),? ){time} apart',
      '(?:每隔?)~{time}(?:执行|检查|探测|运行|进行)*(?:一次)?(?!命令|次)',
      '(?:检查|探测|执行)?(?:周期|间隔|频率)(?:时间|秒数)?{is}{time}',
    ],
    seconds('periodSeconds'),
  ],
  [
    [
      '(?:with |and |an? |the )*time-?~?out(?: ?seconds)?{is}{time}',
      '(?:a )?{time} timeout',
      overLines`
        (?:each|every|any|one|an?|the|its)? ?
        (?:attempt|try|answer|reply|call|check|probe|one|request|it)s? (?:may |can |must |should |has to |have to )*
        (?:take|last|come|arrive|be back|finish|takes|comes)
        (?: (?:no longer than|at most|up to|within|in|for|not more than|no more than)){1,2} {time}
      `,
      '(?:with|in|has|have|gets?|given|give it|allow)? ?{time} to (?:answer|reply|respond|react)',
      '(?:answer|answers|reply|replies|respond|responds|succeeds?|return|returns|finish|finishes)(?: to it)? (?:within|in|inside|in less than|in under) {time}',
      '(?:give|gives|giving) up(?: on (?:it|an answer|a call|one|a try))? after {time}',
      '(?:times?|timing) out after {time}',
      '(?:超时)(?:时间|秒数)?{is}{time}',
    ],
    seconds('timeoutSeconds'),
  ],
  [
    [
      '(?:with |and |an? |the )*failure ?-?threshold{is}{int}(?: times| failures)?',
      '(?:up to|at most|no more than|as often as) {count} times',
      '{count} failures (?:are|is|in a row are) (?:too many|enough|fatal|the end)',
      `{count} (?:tries|attempts|retries|failures)(?=,? (?:every|at)(?!\\w)|[,.;]|$)`,
      `{count} (?:failed |missed |bad |wrong |unanswered )*${attempts}(?: in a row| running| one after (?:the other|another)| consecutively)`,
      `{count} (?:failed |consecutive |missed )*${attempts} (?:(?:are|is|being|will be) )?(?:allowed|tolerated|permitted|accepted|forgiven|okay?|fine)(?!\\w)`,
      `{count} (?:failed|missed|bad|unanswered|unsuccessful|consecutive) (?:consecutive )?${attempts}`,
      `(?:after|tolerat(?:e|es|ing)|forgiv(?:e|es|ing)|allow(?:s|ing)?|accept(?:s|ing)?|until|at|try(?: up to)?|tries(?: up to)?|up to|at most) {count} (?:such |failed |consecutive )*${attempts}`,
      '(?:fails?|failed|failing|missed|misses|silent|unanswered|wrong|bad)(?: for)? (twice|three times|thrice|once)(?: in a row| running| consecutively)?',
      overLines`
        (?:fails?|failed|failing|down|not answering|(?:does|did) not answer|unhealthy)
        (?: more than| for| at least)?(?: after)? (\d{1,3}|two|three|four|five|six|ten) (?:consecutive )?
        (?:times|attempts|checks|tries)(?: in a row)?
      `,
      '(?:after )?(\\d{1,3}|two|three|four|five|six|ten) (?:consecutive |failed )+(?:attempts|checks|tries|failures)',
      'after {int} attempts',
      '(?:up to|at most|max(?:imum)?(?: of)?|tolerat(?:e|es|ing)) {int} (?:failures|tries|attempts)',
      '失败~(?:超过|达到?)?~?(\\d{1,4})~次',
      '(?:after|allow(?:s|ing)?|fails? after) {int} (?:consecutive )?(?:failures|failed attempts|retries|tries)',
      '(?:失败|故障)(?:阈值|次数|门槛){is}{int}(?:次)?',
      '(?:连续)?失败~(\\d{1,4})~次',
    ],
    (said = '') => piece({ failureThreshold: toCount(said) }),
  ],
  [
    [
      '(?:with |and |an? |the )*success ?-?threshold{is}{int}',
      '(?:answers?|succeeds?|works?|works fine|passes) (twice|thrice|two|three|\\d{1,2})(?: times)?(?: in a row| running| consecutively)?(?= (?:before|makes|counts))',
      '{count} (?:consecutive )?success(?:es|ful (?:checks|attempts|answers))(?: in a row)?',
      '成功(?:阈值|次数|门槛){is}{int}(?:次)?',
    ],
    (said = '') => piece({ successThreshold: toCount(said) }),
  ],
];
