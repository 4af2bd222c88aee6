import { toCount } from '../numbers.ts';

type Time = { readonly minute: number; readonly hours: number };

/** What people say of an hour, in the groups of the phrases of a schedule. */
export function clock([digits = '', minutes = '', half = '', word = '', when = '']: readonly string[]): Time {
  if (/midnight/iu.test(word)) return { minute: 0, hours: 0 };
  if (/noon/iu.test(word)) return { minute: 0, hours: 12 };
  const said = `${digits}${word}` === '' ? 0 : toCount(digits === '' ? word : digits);
  return { minute: Number(minutes), hours: ofDay(said, `${half} ${when}`) };
}

/** Hours as the clock of 24 has them. */
function ofDay(said: number, half: string): number {
  const isLate = /\bp\.?m|afternoon|evening/iu.test(half);
  const isEarly = /\ba\.?m|morning/iu.test(half);
  if (isLate && said < 12) return said + 12;
  return isEarly && said === 12 ? 0 : said % 24;
}

export function zhClock([part = '', said = '', minutes = '', half = '']: readonly string[]): Time {
  const base = said === '' ? 0 : toCount(said);
  return { minute: half === '' ? Number(minutes) : 30, hours: zhOfDay(part, base) % 24 };
}

function zhOfDay(part: string, base: number): number {
  if (part === '中午') return base === 0 ? 12 : base < 3 ? base + 12 : base;
  // `晚上 2 点` is late, and `晚上 12 点` the end of the day.
  if (/晚上|夜里/u.test(part)) return base === 12 ? 0 : base > 4 && base < 12 ? base + 12 : base;
  return part === '下午' && base < 12 ? base + 12 : base;
}

export const dayNames: Readonly<Record<string, number>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  日: 0,
  天: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
};

/** Of days one by one, or from one up to another, as cron writes them. */
export function weekOf(list: string | undefined, range: string | undefined): string {
  const [first = 0, last = 0] = daysIn(range);
  // A week that goes on to its Sunday ends with the seventh day.
  if (range !== undefined) return `${String(first)}-${String(last === 0 && first > 0 ? 7 : last)}`;
  const all = daysIn(list);
  return all.length === 0 ? '*' : all.join(',');
}

function daysIn(said = ''): readonly number[] {
  const names = said.match(/(?<![a-z])(?:sun|mon|tue|wed|thu|fri|sat)/giu) ?? [];
  return names.flatMap((name) => dayNames[name.toLowerCase()] ?? []);
}

/** As times are put that Chinese writes (`text/chinese-times.ts`). */
export function zhCron(dates: string, days: string, times: string): string {
  const [, minute = '0'] = /:(\d{2})/u.exec(times) ?? [];
  const hours = [...times.matchAll(/(\d{1,2}):/gu)].map(([, one]) => one).join(',');
  const date = (dates.match(/\d+/gu) ?? ['*']).join(',');
  const names = days.split('').flatMap((one) => dayNames[one] ?? []);
  const week = days === '一到周五' ? '1-5' : names.join(',') || '*';
  return `${String(Number(minute))} ${hours} ${date} * ${week}`;
}
