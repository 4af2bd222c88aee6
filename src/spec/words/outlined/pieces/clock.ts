import { toCount } from '../../numbers.ts';

const half = '(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|午夜)?的?';
const hour = `${half}(?<hour>\\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:点钟?|时|[:：])(?:(?<minute>\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分?|(?<half>半)|整)?`;
const days: Readonly<Record<string, string>> = {
  日: '0',
  天: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
};
const day = '[一二三四五六日天]';

/** How Chinese says when something runs; whole, or it is not known. */
export const clockSaid = `(?:每隔?(?:\\d{1,2}|[一二两三四五六十]{1,2})个?(?:分钟|小时)|每(?:分钟|小时|半小时)|(?:按照|按)?(?:每天|每日|每晚|每个?工作日|工作日|周一(?:到|至)周五|星期一(?:到|至)星期五|每周${day}?|每星期${day}|每个?周${day}|每个?(?:周末)|每个?月\\d{1,2}[号日]|每月[一]号)(?:每天)?(?:的)?(?:${bare(hour)}(?:(?:和|、|与|以及)${bare(hour)}){0,4})?|每天(?:午夜|零点|半夜))`;

function bare(pattern: string): string {
  return pattern.replaceAll(/\?<\w+>/gu, '?:');
}

/** Minutes, hours and days as cron has them. */
export function cronSaid(said: string): string | undefined {
  const text = said.replaceAll(/\s/gu, '');
  const known = often[text] ?? everySo(text);
  if (known !== undefined) return known;
  const times = [...text.matchAll(new RegExp(hour, 'gu'))].map(({ groups = {} }) => timeOf(text, groups));
  const [first] = times;
  const [ofMonth, ofWeek] = daysOf(text);
  if (first === undefined || ofWeek === '' || times.some(({ minute }) => minute !== first.minute))
    return undefined;
  return `${first.minute} ${times.map((one) => one.hours).join(',')} ${ofMonth} * ${ofWeek}`;
}

const often: Readonly<Record<string, string>> = {
  每分钟: '* * * * *',
  每小时: '0 * * * *',
  每半小时: '*/30 * * * *',
  每天午夜: '0 0 * * *',
  每天零点: '0 0 * * *',
  每天半夜: '0 0 * * *',
};

function everySo(text: string): string | undefined {
  const [, many, unit] = /^每隔?(\d{1,2}|[一二两三四五六十]{1,2})个?(分钟|小时)$/u.exec(text) ?? [];
  if (many === undefined) return undefined;
  const count = toCount(many.replace('两', '二'));
  return unit === '分钟' ? `*/${count} * * * *` : `0 */${count} * * *`;
}

type Time = { readonly hours: number; readonly minute: number };

function timeOf(
  text: string,
  { part, hour, minute, half }: Readonly<Record<string, string | undefined>>,
): Time {
  const when = part ?? (text.startsWith('每晚') ? '晚上' : '');
  const said = half === undefined ? toCount((minute ?? '0').replace(/^零/u, '')) : 30;
  return { hours: hourOf(when, toCount(hour ?? '0')), minute: said };
}

/** Twelve at night is the end of the day; the small hours of the night are said as they are. */
function hourOf(when: string, said: number): number {
  if (/凌晨|晚上|夜里|深夜|午夜/u.test(when) && said === 12) return 0;
  if (/夜里|深夜/u.test(when) && said <= 5) return said;
  const isLate = /下午|傍晚|晚上|夜里|深夜/u.test(when) || (when === '中午' && said < 11);
  const hours = isLate && said < 12 ? said + 12 : said;
  return hours === 24 ? 0 : hours;
}

function daysOf(text: string): readonly [month: string, week: string] {
  const month = /月(\d{1,2}|一)[号日]/u.exec(text)?.[1];
  if (month !== undefined) return [month === '一' ? '1' : month, '*'];
  if (/工作日|(?:周|星期)一(?:到|至)(?:周|星期)五/u.test(text)) return ['*', '1-5'];
  if (text.includes('周末')) return ['*', '0,6'];
  const week = new RegExp(`(?:周|星期)(${day})`, 'u').exec(text)?.[1];
  return ['*', week === undefined ? (/每(?:周|星期)/u.test(text) ? '' : '*') : (days[week] ?? '')];
}
