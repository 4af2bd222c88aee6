import { overLines } from '../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import type { Meaning } from '../wish.ts';
import { piece } from './probe-phrases.ts';

const seconds =
  (field: string) =>
  (said = ''): Meaning | undefined => {
    const value = toSeconds(said);
    return Number.isInteger(value) ? piece({ [field]: value }) : undefined;
  };

/** How often a probe asks, and how long it waits. */
export const timings: readonly Phrase[] = [
  [
    [
      '(?:with |and |an? |the |after )*initial ?-?delay(?: ?seconds)?(?: period| time)?{is}{time}',
      '(?:starts?|starting|begins?|beginning|first run|waits?|wait(?:ing)?)(?: to)?(?: probing| checking| for)?(?: only)?(?: after)? {time}(?: (?:after|before)(?: (?:the|a|first|performing|it|starting|container|probe|starts?|startup|has|started)){0,6})?',
      'first(?: (?:one|check|probe|time))? after {time}',
      '(?<=initial delay (?:of|for) (?:the |its )?(?:readiness|liveness|start-?up) (?:probe|check) )(?:to|is|of|should be|must be) {time}',
      overLines`
        (?:and )?(?:gives?|giving|allow(?:s|ing)?) (?:it |the container )?{time} (?:at (?:the )?(?:beginning|start|first)|to (?:start(?: up)?|boot|come up|warm up))
      `,
      'wait(?:s|ing)? {time} before (?:the |its )?(?:first|performing|doing|starting|beginning)(?: (?:one|check|probe|the first|checks|the first probe|the first check))?(?: probe| check)?',
      '{time} (?:initial )?delay',
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
  [
    [
      '(?:with |and |an? |the )*(?:probe )?(?:period|interval)(?: ?seconds)?{is}{time}',
      overLines`
        (?:
          runs?|checks?|checked|probes?|repeats?|executes?|performed|perform|is|running|and|then|
          repeated|checking|tried|asked|retried
        )* ?(?:at )?(?:every|each) {time}(?: interval)?s?
      `,
      '(?:with )?{time} between (?:two|the|any two|its) (?:attempts|checks|tries|probes|times)',
      '(?:with |at |and )*(?:an? )?{time} (?:period|intervals?)',
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
      '(?:times?|timing) out after {time}',
      '(?:超时)(?:时间|秒数)?{is}{time}',
    ],
    seconds('timeoutSeconds'),
  ],
  [
    [
      '(?:with |and |an? |the )*failure ?-?threshold{is}{int}(?: times| failures)?',
      '(?:up to|at most|no more than|as often as) {count} times',
      '{count} (?:times|failures|attempts|checks) in a row',
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
      '{count} (?:consecutive )?success(?:es|ful (?:checks|attempts|answers))(?: in a row)?',
      '成功(?:阈值|次数|门槛){is}{int}(?:次)?',
    ],
    (said = '') => piece({ successThreshold: toCount(said) }),
  ],
];
