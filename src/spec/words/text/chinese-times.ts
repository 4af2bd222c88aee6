import { toCount } from '../numbers.ts';
import type { Rewriting } from './rewriting.ts';

const number = String.raw`(?:\d{1,2}|[零一二两三四五六七八九十]{1,3})`;
const part =
  '(?:凌晨|清早|清晨|一大早|大早上|早上|早晨|早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|晚|夜里|夜间|深夜|半夜|午夜)';
const clock = String.raw`(?:${part}\s?的?\s?)?${number}\s?(?:点钟?|时(?!区|间|候)|[:：](?=\d{2}))\s?(?:半|[一三]刻|整|${number}分?)?(?![\d:：])`;
const more = String.raw`\s?(?:和|跟|与|及|以及|还有|、)\s?`;
const clocks = `(?<clocks>${clock}(?:${more}${clock}){0,3})`;
const week = '(?:周|星期|礼拜)';
const day = '[一二三四五六日天]';
/** `周一三五`, `星期一、星期三和星期五`, `周二到周四` */
const weekdays = String.raw`${week}的?(?<weekdays>${day}(?:\s?(?:[、,，和与跟及]|到|至|~|-)?\s?(?:每?个?${week})?${day}){0,6})`;
const dates = String.raw`月的?\s?(?<dates>${number}\s?[号日]?(?:${more}${number}\s?[号日]){0,4}(?<=[号日]))`;
const days = String.raw`(?:(?<daily>每一?(?:天|日|晚|夜)|天天|每(?=${part}))|(?<work>(?:每逢?|逢)?个?(?:工作日|平日)(?:每天)?|(?:每逢?)?${week}一(?:到|至|~|-)${week}?五(?:每[天日])?)|(?<end>(?:每|逢){0,2}个?(?:周末|双休日))|每?逢?个?${weekdays}|每个?${dates})`;
/** Why then: it stays, in a clause of its own. */
const amid = String.raw`(?<amid>[，,]\s?(?:趁|当|等|在)?[^，,。;；\d点]{2,24}(?:的?时候?|之后|以后|期间|之前|[前后])(?=[，,]))?`;
const between = String.raw`(?:的|里|在|于|都|[，,]|\s){0,3}`;
/** What takes its own time of the day, and what lasts from one to another. */
const end = String.raw`(?!\s?(?:到|至|~|-|–|之?前|以前|之?后|以后)|[^，,。；;\n]{0,24}(?:重启|备份|转储|扩容|缩容|缩到|扩到|个副本|个实例))(?!\d{0,2}(?:点|小时|分钟))`;
const runs = String.raw`(?=[^，,。；;\n]{0,10}(?:跑|执行|运行|触发|启动|开始))`;
const job = /cron|定时|计划任务/iu;

const whole = new RegExp(`^(?:${days}${amid}${between})?${clocks}`, 'u');

type Groups = Readonly<Record<string, string | undefined>>;

/** When something is done by the clock, however days and times of the day are written: `每周一、三、五2:00`. */
export const chineseTimes: readonly Rewriting[] = [
  // 每周一到周五北京时间 7:30
  [
    new RegExp(
      `(?<=(?:每[天日晚]|工作日|平日|周末|[一二三四五六日天号])\\s?[的在]?\\s?)((?:北京|上海|中国|香港|东京|新加坡|纽约|伦敦|UTC\\s?)时间)\\s?的?\\s?(${clock})`,
      'gu',
    ),
    '$2($1)',
  ],
  [
    new RegExp(`${days}${amid}${between}${clocks}${end}`, 'gu'),
    (...found) => plainly(found),
    (words) => /每|天天|工作日|平日|周|星期|礼拜|双休/u.test(words),
  ],
  // Of no day, it is every day that has it.
  [
    new RegExp(`(?<!每[^，,。；;\\n]{0,12})(?=${part})${clocks}${end}${runs}`, 'gu'),
    (...found) => plainly(found),
  ],
  [
    new RegExp(`(?<!每[^，,。；;\\n]{0,12})(?=${part})${clocks}${end}`, 'gu'),
    (...found) => plainly(found),
    (words) => job.test(words) && !/每|工作日|周[一二三四五六日末]/u.test(words),
  ],
];

/** What was said where cron has no such time. */
function plainly(found: readonly unknown[]): string {
  const said = String(found[0]);
  const { groups = {} } = whole.exec(said) ?? {};
  const night = groups['daily']?.replace(/每|一/gu, '') ?? '';
  const times = (groups['clocks'] ?? '')
    .split(new RegExp(more, 'u'))
    .map((one) => timeOf(one, /[晚夜]/u.test(night) ? night : ''));
  const [first] = times;
  if (first === undefined || times.some(({ hour, minute }) => hour > 23 || minute !== first.minute))
    return said;
  const minute = String(first.minute).padStart(2, '0');
  const amid = groups['amid']?.replace(/^[，,]\s?/u, '');
  const told = `${daysOf(groups)}${times.map(({ hour }) => `${String(hour)}:${minute}`).join('和')}`;
  return amid === undefined ? told : `${amid}，${told}`;
}

function daysOf({ work, end, weekdays, dates }: Groups): string {
  if (work !== undefined) return '每周一到周五';
  if (end !== undefined) return '每周六、日';
  if (weekdays !== undefined) return `每周${listed(weekdays).join('、')}`;
  if (dates === undefined) return '每天';
  const all = dates.match(new RegExp(number, 'gu')) ?? [];
  return `每月${all.map((one) => `${String(toCount(one))}号`).join('、')}`;
}

const week7 = ['日', '一', '二', '三', '四', '五', '六'];

function listed(said: string): readonly string[] {
  const own = said.replaceAll('天', '日').replaceAll(new RegExp(`每?个?${week}`, 'gu'), '');
  const [, from = '', to = ''] = /^([一二三四五六日])\s?(?:到|至|~|-)\s?([一二三四五六日])$/u.exec(own) ?? [];
  if (from === '') return own.split('').filter((one) => week7.includes(one));
  const [first, last] = [week7.indexOf(from), to === '日' ? 7 : week7.indexOf(to)];
  return Array.from({ length: Math.max(last - first + 1, 1) }, (_, at) => week7[(first + at) % 7] ?? '');
}

type Time = { readonly hour: number; readonly minute: number };

function timeOf(said: string, day: string): Time {
  const [, half = day, hour = '0', sign] =
    new RegExp(
      `(${part})?\\s?的?\\s?(${number})\\s?(?:点钟?|时|[:：])\\s?(半|[一三]刻|整|${number})?`,
      'u',
    ).exec(said) ?? [];
  return { hour: hourOf(half, toCount(hour)), minute: minuteOf(sign) };
}

function minuteOf(said = '0'): number {
  if (said === '半') return 30;
  if (said === '整') return 0;
  return said.endsWith('刻') ? toCount(said.slice(0, -1)) * 15 : toCount(said);
}

const halves: readonly (readonly [said: RegExp, hour: (hour: number) => number])[] = [
  [/下午|午后|傍晚/u, (hour) => (hour < 12 ? hour + 12 : hour)],
  [/中午|正午/u, (hour) => (hour < 10 ? hour + 12 : hour)],
  [/凌晨/u, (hour) => hour % 12],
  [/晚|夜/u, (hour) => (hour >= 6 && hour < 12 ? hour + 12 : hour % 24 === 12 ? 0 : hour)],
];

/** Of a day, of which the night begins with its evening. */
function hourOf(half: string, hour: number): number {
  return halves.find(([said]) => said.test(half))?.[1](hour) ?? hour;
}
