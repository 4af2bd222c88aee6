import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { workload } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toCount } from '../numbers.ts';
import { clock, dayNames, zhClock, zhCron } from './clock.ts';
import { zoneOf, zonesSaid } from './time-zones.ts';
import { spokenTimes } from './spoken-times.ts';

const cron = (schedule: string): Meaning => ({ ...workload({ cron: { schedule } }), value: schedule });
/** `nightly`, where nobody says when. */
const often = (said: string): Meaning => ({ ...workload({ cron: { often: said } }), value: said });
/** Letters are names of months and days; five words in quotes are none. */
const expression =
  /^@\w+$|^(?:[\d*/,-]+ ){3}(?:[\d*/,-]|[a-z]{3}(?![a-z]))+ (?:[\d*/,-]|[a-z]{3}(?![a-z]))+$/iu;
const literal = (said = ''): Meaning | undefined => {
  const plain = said.trim().replaceAll(/\s+/gu, ' ').replace(/,$/u, '');
  return expression.test(plain) ? cron(plain) : undefined;
};

const hour = overLines`
  (?:
    (\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)?|
    (noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'clock)?
    (?: (am|pm|in the (?:morning|afternoon|evening)|at night))?
  )
`;
const zhHour =
  '(凌晨|早上|早晨|上午|中午|下午|晚上|夜里|午夜|深夜)?(?:的)?(\\d{1,2}|[一二两三四五六七八九十]{1,3})?(?:点钟?|时|:)?(?:(\\d{1,2})分?|(半)|整)?';

const everyday = (...groups: readonly string[]): Meaning => {
  const { minute, hours } = clock(groups);
  return cron(`${minute} ${hours} * * *`);
};
const onDays =
  (days: string) =>
  (...groups: readonly string[]): Meaning => {
    const { minute, hours } = clock(groups);
    return cron(`${minute} ${hours} * * ${days}`);
  };

const zhDaily = (...groups: readonly string[]): Meaning => {
  const { minute, hours } = zhClock(groups);
  const isBare = groups.every((one) => one === '');
  return isBare ? often('0 0 * * *') : cron(`${minute} ${hours} * * *`);
};
const zhDays =
  (days: string) =>
  (...groups: readonly string[]): Meaning => {
    const { minute, hours } = zhClock(groups);
    return cron(`${minute} ${hours} * * ${days}`);
  };

export const schedule: Reader = phrases('schedule', { en: 'Schedule', zh: '计划' }, [
  [
    [
      overLines`
        (?:with |and |the |a |cron |on |using |at )*(?:schedule|cron(?: expression| schedule)?)?{is}
        ["'\x60]((?:[\d*/,A-Z-]{1,20} ){4}[\d*/,A-Z-]{1,20})["'\x60]
      `,
      '(?:调度|计划|时间表|cron)(?:表达式|时间|规则)?{is}["\'`]?((?:[\\d*/,-]{1,20} ){4}[\\d*/,A-Z-]{1,20})["\'`]?',
      '(?:schedule|cron(?: expression| schedule)?){is}((?:[\\d*/,-]{1,20} ){4}[\\d*/,A-Z-]{1,20})',
      '["\'`]?((?!,)(?:[\\d*/,-]{1,20} ){4}[\\d*/,-]{0,19}[\\d*])(?![\\w/])["\'`]?',
      '["\'`]?(@(?:hourly|daily|weekly|monthly|yearly|midnight))["\'`]?',
    ],
    literal,
  ],
  [
    [
      '(?:in |with |using |the )*(?:time ?-?zone){is}["\'`]?([A-Z][A-Za-z_]{1,20}/[A-Za-z_]{2,30}|UTC|Etc/UTC)["\'`]?',
      overLines`
        (?<!
          (?:TZ|TIMEZONE)["'\x60]?
          (?:=| to | with the value | with value | is | ?的?值?(?:设置)?为 ?| should be )["'\x60]?
        )["'\x60]?((?:Africa|America|Asia|Europe|Australia|Pacific|Etc)/[A-Za-z_/]{2,30})["'\x60]?
        (?: (?:time|time ?zone))?
      `,
      '(?:时区){is}["\'`]?([A-Z][A-Za-z_]{1,20}/[A-Za-z_]{2,30}|UTC)["\'`]?',
    ],
    (timeZone = '') => (/^[A-Z]/u.test(timeZone) ? workload({ cron: { timeZone } }) : undefined),
  ],
  [
    zonesSaid,
    (said = '') => {
      const timeZone = zoneOf(said);
      return timeZone === undefined ? undefined : workload({ cron: { timeZone } });
    },
  ],
  [
    [
      '(?:every|each) (?:weekday|working day|business day|workday|monday to friday|monday through friday)s?(?: morning)? at ' +
        hour,
      '(?:on )?(?:weekdays|working days|workdays|business days|monday (?:to|through) friday)(?: mornings?)? at ' +
        hour,
    ],
    onDays('1-5'),
  ],
  [['(?:on )?(?:weekends|every weekend) at ' + hour], onDays('0,6')],
  [
    [
      'at ' +
        hour +
        ' (?:on |every |each )(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)s?(?![a-z])',
    ],
    (...groups) => onDays(String(dayNames[(groups.at(-1) ?? '').toLowerCase()] ?? 0))(...groups.slice(0, -1)),
  ],
  ...spokenTimes,
  [
    [
      '(?:every|each|on|weekly on) (sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?s?(?![a-z])(?: (?:morning|night|evening))?(?: at ' +
        hour +
        ')?',
    ],
    (day = '', ...rest) => onDays(String(dayNames[day.toLowerCase()] ?? 0))(...rest),
  ],
  [
    [
      '(?:every (?:day|night|morning|evening)|daily|nightly|each (?:day|night)|once (?:a|per) day) at ' +
        hour,
      '(?:every (?:day|night|morning|evening)|daily|nightly|each (?:day|night)),? ?\\(?(?=\\d{1,2}(?:[:.]\\d{2}| ?[ap]\\.?m))' +
        hour +
        '\\)?',
      '(?:at )?(?<![\\w:./@-])' +
        hour +
        ' (?:every (?:single )?(?:day|night|morning)|daily|each (?:day|night|morning))',
    ],
    everyday,
  ],
  [
    [
      '(?<!(?:named|called|job) ["\'`]?)(?:every |each |at )?(?<!(?:名为|叫)["\'`]?)(?:midnight)(?: every (?:day|night)| daily)?',
      '每天(?:的)?(?:午夜|零点|半夜)',
    ],
    () => cron('0 0 * * *'),
  ],
  [
    [
      '(?:on the )?(?:1st|first)(?: day)? of (?:every|each|the) month(?: at ' + hour + ')?',
      '(?:monthly)(?: at ' + hour + ')?',
    ],
    (...groups) => {
      const { minute, hours } = clock(groups);
      return cron(`${minute} ${hours} 1 * *`);
    },
  ],
  [
    ['每(?:个)?(?:月)(?:的)?(?:1|一)(?:号|日)(?:的)?' + zhHour],
    (...groups) => {
      const { minute, hours } = zhClock(groups);
      return cron(`${minute} ${hours} 1 * *`);
    },
  ],
  [
    [
      String.raw`每(?:天|月((?:\d{1,2}号、?)+)|周(一到周五|(?:[一二三四五六日]、?)+))((?:\d{1,2}:\d{2}和?)+)(?!\d)`,
    ],
    (dates = '', days = '', times = '') => cron(zhCron(dates, days, times)),
  ],
  [['(?:每(?:个)?(?:工作日)|周一(?:到|至)周五)(?:的)?' + zhHour], zhDays('1-5')],
  [
    ['每(?:个)?(?:周|星期)(日|天|一|二|三|四|五|六)(?:的)?' + zhHour],
    (day = '', ...rest) => zhDays(String(dayNames[day] ?? 0))(...rest),
  ],
  [['(?:每天|每日|每晚)(?:的)?' + zhHour, '每(?=凌晨|早上|晚上)' + zhHour], zhDaily],
  [
    [
      '(?:runs? |running |executes? |once )*(?:every|each) (?:single )?{count}? ?-?(?:minutes?|mins?)(?! timeout)',
      'once (?:a|per|each) minute()',
      '(?:每隔?)~{count}?~分钟(?:运行|执行|一次)*',
    ],
    (said = '') => cron(said === '' || toCount(said) === 1 ? '* * * * *' : `*/${toCount(said)} * * * *`),
  ],
  [
    [
      '(?:runs? |running |executes? |once )*every {count}? ?-?(?:hours?|hrs?)',
      '(?<!(?:named|called) ["\'`]?)hourly()',
      '(?:每隔?)~{count}?~(?:个)?小时(?:运行|执行|一次)*',
      'once an hour()',
    ],
    (said = '') => cron(said === '' || toCount(said) === 1 ? '0 * * * *' : `0 */${toCount(said)} * * *`),
  ],
  [['every half(?: an)? hour', 'every 30 minutes', '每半(?:个)?小时'], () => cron('*/30 * * * *')],
  [
    [
      '(?:runs? )?(?<!(?:named|called|job) ["\'`]?)(?<!(?:名为|叫)["\'`]?)(?:every day|daily|nightly|once (?:a|per) day|every night)',
      '每天一次|每日一次',
    ],
    () => often('0 0 * * *'),
  ],
  [
    [
      '(?:runs? )?(?<!(?:named|called|job) ["\'`]?)(?<!(?:名为|叫)["\'`]?)(?:every week|weekly|once (?:a|per) week)',
      '每周一次',
    ],
    () => often('0 0 * * 0'),
  ],
]);
