import { toCount } from '../../numbers.ts';
import type { Spoken } from './spoken.ts';

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const week = '(?:周|星期|礼拜)';
const part = '(凌晨|清早|清晨|早上|早晨|早|上午|中午|午后|下午|傍晚|晚上|晚间|晚|夜里|夜间|深夜|半夜|午夜)?';
const days = [
  '每(?:一)?(?:天|日|晚|夜)|天天',
  `(?:每逢?|逢)?个?(?:工作日|平日)(?:每天)?|(?:每逢?)?${week}一(?:到|至|~|-)${week}?五(?:每天|每日)?`,
  `每?逢?个?${week}(?:的周)?([一二三四五六日天])`,
];

const scheduled = (words: string): boolean => /cron|定时|计划任务|每|天天|工作日/iu.test(words);

/** When something is done by the clock: days and times of the day, as others write them. */
export const clocks: readonly Spoken[] = [
  [/一刻钟/gu, '15分钟'],
  [/三刻钟/gu, '45分钟'],
  [
    new RegExp(
      `(?:(${days[0]})|(${days[1]})|${days[2]})(?:的|里|在|于|都|,)*${part}(?:的)?${number}(?:点钟?|时|:(?=\\d{2}))(?:(半)|([一三])刻|整|${number}分?)?(?![\\d:到至~-])(?!\\d{0,2}(?:点|小时|分钟))`,
      'gu',
    ),
    (...groups) => timed(groups),
    scheduled,
  ],
  [
    new RegExp(`(?:每过|每隔|隔|以)${number}(分钟?|min|小时)(?:为间隔|为周期)?`, 'gu'),
    (...[, count = '', unit = '']) => `每${toCount(count)}${unit === '小时' ? unit : '分钟'}`,
    (words) => /cron|定时|计划任务/iu.test(words),
  ],
];

/** Day and time, or what was said where there is no such time. */
function timed([said = '', daily, working, day = '', half = '', hour = '', ...rest]: readonly (
  | string
  | undefined
)[]): string {
  const at = hourOf(`${daily ?? ''}${half}`, toCount(hour));
  const minute = minuteOf(rest);
  if (at > 23 || minute > 59) return said;
  const days = working === undefined ? `每周${day}` : '每个工作日';
  return `${daily === undefined ? days : '每天'}${at}:${String(minute).padStart(2, '0')}`;
}

function minuteOf([thirty, quarters, minutes]: readonly (string | undefined)[]): number {
  if (thirty !== undefined) return 30;
  return quarters === undefined ? toCount(minutes ?? '0') : toCount(quarters) * 15;
}

const halves: readonly (readonly [said: RegExp, hour: (hour: number) => number])[] = [
  [/下午|午后|傍晚/u, (hour) => (hour < 12 ? hour + 12 : hour)],
  [/中午/u, (hour) => (hour < 10 ? hour + 12 : hour)],
  [/凌晨/u, (hour) => hour % 12],
  [/晚|夜/u, (hour) => (hour >= 6 && hour < 12 ? hour + 12 : hour % 24 === 12 ? 0 : hour)],
];

/** Of a day, of which the night begins with its evening. */
function hourOf(half: string, hour: number): number {
  return halves.find(([said]) => said.test(half))?.[1](hour) ?? hour;
}
