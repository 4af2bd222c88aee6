import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import { workload } from '../say.ts';
import type { Claim, Meaning, Reader } from '../wish.ts';
import { weekOf } from './clock.ts';
import { hasDailyTime, isTimeOfJob } from './daily-times.ts';

const day = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?(?![a-z])';
const upTo = '(?: (?:to|through|thru|till|until) | ?[-–] ?)';
const part = '(?:night|morning|evening|afternoon)s?';
const nth =
  '(?:first|second|third|fourth|fifth|tenth|fifteenth|twentieth|1st|2nd|3rd|\\d{1,2}th|2[123](?:st|nd|rd))';

/** On which days, with what part of them is meant. */
const days = new RegExp(
  overLines`
    (?<![\w-])(?:in the (?:small|early|late) hours of |in the middle of )?(?:
      (?<other>every (?:other|second) (?:day|night)|every two days)|
      (?:on )?(?:the )?(?<date>${nth}(?:(?:, ?and |, ?| and )(?:the )?${nth}){0,3})(?: days?)? of (?:every|each|the|a) month|
      (?:on )?(?:the )?(?<month>${nth}(?:(?:, ?and |, ?| and )(?:the )?${nth}){0,3}) (?:every|each) month|
      (?:on |every |each )?(?<work>weekdays?|working days?|workdays?|business days?|mondays? (?:to|through|till|until) fridays?)(?: ${part})?|
      (?:on |at |every |each )?(?:the )?(?<end>weekends?|saturdays? and sundays?)|
      (?:on |every |each |from )?(?<range>${day}${upTo}${day})(?: ${part})?|
      (?:on |every |each )?(?<list>${day}(?:(?:, ?and |, ?|/| and | & | )(?:on |every |each )?${day}){0,5})(?: ${part})?|
      (?<daily>(?:every|each)(?: single)? (?:day|${part})|(?:once|one time|twice|two times|three times) (?:a|per|every|each) (?:day|night)|daily|nightly)
    )(?![\w-])
  `.replaceAll(' ', '\\s'),
  'giu',
);

const hour = '(?:[01]?\\d|2[0-4]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const minutes = '(?:half|(?:a )?quarter|five|ten|twenty|twenty-five|[0-5]?\\d)(?: minutes?)?';
const half = `(?: ?(?<half>[ap]\\.?m\\.?(?!\\w)|(?:in the )?(?:early )?(?:morning|afternoon|evening)|at night|o'clock(?: (?:in the (?:morning|afternoon|evening)|at night))?))`;

/** At which time of them. */
const clocks = new RegExp(
  overLines`
    (?<![\w:./@-])(?:
      (?:at )?(?<span>${minutes}) (?<side>past|after|to|before) (?<near>${hour})(?![\w:.])${half}?|
      (?:at )?(?<named>noon|midnight)|
      (?:at )?(?<clock>[0-2]?\d)[:.h](?<minute>[0-5]\d)(?!\d)${half.replace('<half>', '<halfToo>')}?|
      (?:at|around|about|at about|at around) (?<bare>${hour})(?![\w:./%]|-\w)${half.replace('<half>', '<bareHalf>')}?|
      (?<sure>${hour})${half.replace('<half>', '<sureHalf>')}
    )
  `.replaceAll(' ', '\\s'),
  'giu',
);

/** What stands between the days and the time, and between two times. */
const between =
  /^[\s,(]{0,3}(?:(?:and|at|on|in|of|the|always|exactly|sharp|precisely|punctually|that is|run|runs|starting)[\s,]{1,2}){0,3}$/iu;
const more = /^(?:,|\sand|\sor)\s?(?:at\s)?$/iu;

type Found = {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly groups: Record<string, string | undefined>;
};
type Time = { readonly minute: number; readonly hours: number };

/** Days and a time of them that are told together, whichever comes first. */
export const daysAndHours: Reader = {
  id: 'days-and-hours',
  read: (words) => {
    const on = foundIn(words, days);
    if (on.length === 0) return dailyIn(words);
    const at = foundIn(words, clocks);
    return on.flatMap((one) => claimOf(words, one, at));
  },
};

/** `a CronJob at 2am`: where no other rhythm is told, it is every day. */
function dailyIn(words: string): Claim[] {
  if (!hasDailyTime(words)) return [];
  const all = foundIn(words, clocks);
  return all.flatMap((time, at) => {
    if (!isTimeOfJob(words, time)) return [];
    const times = rowOf(words, all, { first: at, step: 1 });
    const meaning = meaningOf({ ...time, said: '', groups: {} }, times);
    const led = /at\s$/iu.test(words.slice(0, time.start)) ? time.start - 3 : time.start;
    const last = times.at(-1) ?? time;
    const end = /[ap]m\.$/iu.test(last.said) ? last.end - 1 : last.end;
    return meaning === undefined
      ? []
      : [{ ...meaning, subject: { en: 'Schedule', zh: '计划' }, start: led, end }];
  });
}

function claimOf(words: string, one: Found, all: readonly Found[]): Claim[] {
  const behind = all.findIndex(({ start }) => start >= one.end && isNear(words.slice(one.end, start)));
  const before = all.findLastIndex(({ end }) => end <= one.start && isNear(words.slice(end, one.start)));
  const first = behind === -1 ? before : behind;
  if (first === -1) return [];
  const times = rowOf(words, all, { first, step: behind === -1 ? -1 : 1 });
  const meaning = meaningOf(one, times);
  if (meaning === undefined) return [];
  const spans = [one, ...times];
  const [start, end] = [
    Math.min(...spans.map((each) => each.start)),
    Math.max(...spans.map((each) => each.end)),
  ];
  return [{ ...meaning, subject: { en: 'Schedule', zh: '计划' }, start, end }];
}

/** What goes on at that time is told amid both. */
const amid = /^,\s(?:when|while|as|since|because)\s[^,.;\d]{3,60},(?=\s)/iu;

const isNear = (said: string): boolean => {
  const own = said.slice(0, 100).replace(amid, '');
  return said.length < 100 && own.length < 30 && between.test(own);
};

/** Times that are told one after the other. */
function rowOf(
  words: string,
  all: readonly Found[],
  { first, step }: { first: number; step: number },
): Found[] {
  const row: Found[] = [];
  for (let at = first; all[at] !== undefined; at += step) {
    const [one, last] = [all[at], row.at(-1)];
    if (one === undefined) break;
    const [left, right] = step > 0 ? [last, one] : [one, last];
    if (left !== undefined && right !== undefined && !more.test(words.slice(left.end, right.start))) break;
    row.push(one);
  }
  return row;
}

function meaningOf(one: Found, times: readonly Found[]): Meaning | undefined {
  const told = times.map((time) => timeOf(time, one.said));
  const [{ minute } = { minute: 0 }] = told;
  const hours = [...new Set(told.map((each) => each.hours))].toSorted((a, b) => a - b);
  if (told.some((each) => each.minute !== minute || each.hours > 23)) return undefined;
  const { other, date, month, work, end, list, range } = one.groups;
  const of = date ?? month;
  const dates = of === undefined ? (other === undefined ? '*' : '*/2') : datesOf(of);
  const week = work === undefined ? (end === undefined ? weekOf(list, range) : '0,6') : '1-5';
  const schedule = `${String(minute)} ${hours.join(',')} ${dates} * ${week}`;
  return { ...workload({ cron: { schedule } }), value: schedule };
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const longer: Readonly<Record<string, number>> = { tenth: 10, fifteenth: 15, twentieth: 20 };

function datesOf(said: string): string {
  return said
    .split(/,\s?(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?/iu)
    .map((one) => String(dateOf(one)))
    .join(',');
}

function dateOf(said: string): number {
  const plain = said.toLowerCase();
  return longer[plain] ?? (/^\d/u.test(plain) ? Number.parseInt(plain, 10) : ordinals.indexOf(plain) + 1);
}

function timeOf({ groups }: Found, daySaid: string): Time {
  const pick = (...names: readonly string[]): string | undefined =>
    names.map((name) => groups[name]).find((one) => one !== undefined);
  const [named, span] = [pick('named'), pick('span')];
  if (named !== undefined) return { minute: 0, hours: /noon/iu.test(named) ? 12 : 0 };
  const part = `${pick('half', 'halfToo', 'bareHalf', 'sureHalf') ?? ''} ${daySaid}`;
  const hours = ofDay(toCount(pick('near', 'clock', 'bare', 'sure') ?? '0'), part);
  return span === undefined
    ? { minute: Number(pick('minute') ?? 0), hours }
    : movedBy(minutesOf(span), hours, pick('side') ?? '');
}

function movedBy(minute: number, hours: number, side: string): Time {
  return /past|after/iu.test(side) ? { minute, hours } : { minute: 60 - minute, hours: (hours + 23) % 24 };
}

function minutesOf(span: string): number {
  if (/half/iu.test(span)) return 30;
  return /quarter/iu.test(span) ? 15 : span.toLowerCase() === 'twenty-five' ? 25 : toCount(span);
}

/** Six in the evening is eighteen, and two at night is two. */
function ofDay(said: number, part: string): number {
  if (said > 12) return said % 24;
  const isNight = /night/iu.test(part);
  const isEarly = /a\.?m|morning/iu.test(part);
  const isLate = /p\.?m|afternoon|evening/iu.test(part) || (isNight && said > 5 && !isEarly);
  if (said === 12) return isNight || isEarly ? 0 : 12;
  return isLate ? said + 12 : said;
}

function foundIn(words: string, pattern: RegExp): Found[] {
  return [...words.matchAll(pattern)].map(({ index, 0: said, groups = {} }) => ({
    start: index,
    end: index + said.length,
    said,
    groups,
  }));
}
