import { toCount, toSeconds } from '../../../../spec/words/numbers.ts';

const number =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety';

/** The same, for patterns of amounts that are counted in other ways. */
export const numberWords = `(?:${number})`;

/** How people write so many, so long, so much, and where: pieces of sentences by the names of what they are. */
export const count = String.raw`(?<count>(?:\d{1,3}|(?:a\s)?(?:single|couple|dozen)(?:\sof)?|${number})(?![\w%./:-]|\s?(?:%|percent|per\scent|秒|分|小时|核|点))|[一二两三四五六七八九十]{1,3}(?=\s?[个份台次]))`;
export const percent = String.raw`(?<percent>(?:\d{1,3}|${number})\s?(?:%|percent(?![\w-])|per\scent(?![\w-]))|百分之[一二三四五六七八九十]{1,3}|一半)`;
export const lasting = String.raw`(?<lasting>(?:\d{1,4}(?:\.\d)?|half\san?|(?:a\s)?quarter\sof\san|(?:a\s)?couple\sof|(?:an?|${number})\sand\sa\shalf|an?|${number})[\s-]?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)(?:\sand\sa\shalf)?(?![\w-])|(?:\d{1,4}|[半一二两三四五六七八九十]{1,3})\s?(?:秒钟?|分钟|个?小时))`;
export const size = String.raw`(?<size>(?:\d{1,5}(?:\.\d{1,2})?\s?(?:[kmgt]i?b?|(?:kilo|mega|giga|tera|mebi|gibi)bytes?|megs?|gigs?)|(?:half\sa|an?|${number})\s(?:gig(?:abyte)?s?|meg(?:abyte)?s?|gb|gib|mb|mib))(?![\w-])|半个?\s?g(?:i?b)?(?![a-z]))`;
export const cores = String.raw`(?<cores>(?:\d{1,5}\s?m(?:illi-?(?:cores?|cpus?))?(?:\sof\s(?:a\s)?(?:cpu|core))?|\d{1,3}(?:\.\d{1,3})?\s(?:v?cpus?|cores?)|(?:(?:a\s)?(?:half|quarter|tenth|fifth|third)(?:\sof)?\san?|half\sa|an?|${number})\s(?:v?cpus?|cores?))(?![\w-])|(?:\d{1,3}(?:\.\d{1,3})?\s?|[半一二两三四八]个?|四分之一个?)核)`;
export const path = String.raw`(?<path>/[\w][\w./-]{0,120}(?<![.,]))`;
export const host = String.raw`(?<host>(?:https?://)?(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}(?:/[\w./-]{0,60})?(?![\w/.-]*\w))`;
/** Who knows what it is said of has to read it: in a fleet it is more than one. */
export const each = String.raw`(?<each>(?:(?:all|every|each|both|any)(?:\sof)?(?:\s(?:the|our))?\s(?:containers?|pods?|services?|workloads?|apps?|applications?|process(?:es)?|deployments?)|everything|everywhere|all\sof\sthem|for\s(?:all|both|each)|otherwise|else)(?![\w-])|(?:所有|全部|每个)的?(?:容器|服务|应用|程序|pod|实例))`;

/** So many, however they are written. */
export function counted(said: string): number {
  if (/couple/iu.test(said)) return 2;
  return toCount(said.replace(/^a\s/iu, ''));
}

const units: readonly (readonly [RegExp, number])[] = [
  [/h(?:rs?|ours?)?$/iu, 3600],
  [/m(?:ins?|inutes?)?$/iu, 60],
];

/** How many seconds `half a minute` is. */
export function secondsIn(said: string): number {
  if (/[秒分时]/u.test(said)) return toSeconds(said.replace(/\s|个/gu, ''));
  const plain = said.replace(/\sand\sa\shalf/iu, '');
  const unit = units.find(([pattern]) => pattern.test(plain))?.[1] ?? 1;
  const amount = plain.replace(/[\s-]?[a-z]+$/iu, '');
  return Math.round((shareOf(amount) + (plain === said ? 0 : 0.5)) * unit);
}

function shareOf(amount: string): number {
  if (/quarter/iu.test(amount)) return 0.25;
  return /half/iu.test(amount) ? 0.5 : counted(amount);
}

/** What of a core `a quarter of a core` is. */
export function coresIn(said: string): string {
  const [, millis] = /^(\d+)\s?m/iu.exec(said) ?? [];
  if (millis !== undefined) return `${millis}m`;
  const share = shares.find(([pattern]) => pattern.test(said))?.[1];
  return share ?? coresOf(said.replace(/\s?(?:v?cpus?|cores?|个?核)$/iu, ''));
}

function coresOf(amount: string): string {
  const count = /^\d/u.test(amount) ? Number(amount) : counted(amount);
  return Number.isInteger(count) ? String(count) : `${String(Math.round(count * 1000))}m`;
}

const shares: readonly (readonly [RegExp, string])[] = [
  [/half|半/iu, '500m'],
  [/quarter|四分之一/iu, '250m'],
  [/tenth/iu, '100m'],
  [/fifth/iu, '200m'],
  [/third/iu, '333m'],
];

/** What Kubernetes writes for `half a gig` and `300 MB`. */
export function sizeIn(said: string): string {
  const unit = /([kmgt])[a-z]*$/iu.exec(said)?.[1]?.toUpperCase() ?? 'M';
  const amount = said.replace(/\s?[a-z]+$/iu, '');
  if (/half|半/iu.test(amount)) return unit === 'G' ? '512Mi' : `500${unit}i`;
  const count = /^\d/u.test(amount) ? Number(amount) : counted(amount);
  return Number.isInteger(count)
    ? `${String(count)}${unit}i`
    : `${String(Math.round(count * 1024))}${below[unit] ?? 'M'}i`;
}

const below: Readonly<Record<string, string>> = { T: 'G', G: 'M', M: 'K', K: 'K' };

/** How much of a hundred `70 percent`, `百分之七十` and `一半` are. */
export function percentIn(said: string): number {
  if (said === '一半') return 50;
  return counted(said.replace(/\s?(?:%|per\s?cent)$/iu, '').replace('百分之', ''));
}
