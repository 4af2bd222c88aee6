import { toCount, toSize } from '../numbers.ts';
import type { Rewriting } from './rewriting.ts';

const one = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const below = `(?:(?:${tens})(?:[ -](?:${one}))?|${teens}|${one})`;
const several = `(?:(?:an?|${below})[ -](?:hundred|thousand)(?:,? (?:and )?(?:an?|${below})[ -]hundred)?(?:,? (?:and )?${below})?|(?:${tens})[ -](?:${one}))`;
const bytes = '(?:(?:gibi|giga|mebi|mega|tebi|tera|kibi|kilo)-?bytes?|gigs?|megs?|[GMTK]i?B?(?!\\w))';
const measured = `(?:${bytes}|milli-?(?:cores?|cpus?)|percent|per cent)`;
const counted =
  '(?:v?cpus?|(?:milli)?seconds?|minutes?|hours?|days?|cores?|replicas?|pods?|copies|instances|requests?|connections?|retries|tries|times)(?![\\w-])';

/** Numbers that are told in words, before what they are numbers of: `two hundred and fifty millicores`, `one and a half gibibytes`. */
export const amounts: readonly Rewriting[] = [
  [
    new RegExp(String.raw`(?<![\w-])(an?|${below}) and an? half(?= ${bytes})`, 'giu'),
    (...[, whole = '']) => String(numberOf(whole) + 0.5),
  ],
  [new RegExp(String.raw`(?<![\w-])half an? (?=(?:gibi|giga|tebi|tera)byte(?!s)|gig(?!s))`, 'giu'), '0.5 '],
  [
    new RegExp(
      String.raw`(?<![\w-])(?:${several}(?=[ -](?:${measured}|${counted}))|${below}(?=[ -]${measured}))`,
      'giu',
    ),
    (said) => String(numberOf(said)),
  ],
  [
    /(?<![.\w])(\d{1,6}(?:\.\d{1,2})?|[半一二两三四五六七八九十百千]{1,7})个?(半)?\s?([太吉兆千])比?字节/gu,
    (...[, count = '', half, unit = '']) =>
      toSize(`${toCount(count) + (half === undefined ? 0 : 0.5)}${letters[unit] ?? 'G'}`),
  ],
];

const letters: Readonly<Record<string, string>> = { 太: 'T', 吉: 'G', 兆: 'M', 千: 'K' };

/** `one hundred and twenty-eight`: what stands before a hundred counts so many times. */
function numberOf(said: string): number {
  const words = said.toLowerCase().match(/[a-z]+/gu) ?? [];
  let [all, now] = [0, 0];
  for (const word of words) {
    if (word === 'hundred') now = Math.max(1, now) * 100;
    else if (word === 'thousand') [all, now] = [all + Math.max(1, now) * 1000, 0];
    else if (word !== 'and') now += toCount(word);
  }
  return all + now;
}
