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
  return /下午|晚上|夜里/u.test(part) && base < 12 ? base + 12 : base;
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
