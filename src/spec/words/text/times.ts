import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import type { Rewriting } from './rewriting.ts';

const small = 'one|two|three|four|five|six|seven|eight|nine';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const more = 'seven|eight|nine|eleven|twelve|forty|fifty|seventy|eighty|ninety';

/** A time of several words as the number of what it is counted in. */
export const timesInDigits: readonly Rewriting[] = [
  [/(?<![\w-])(an?|one) (minute|hour) and an? half(?![\w-])/giu, (...[, , unit = '']) => timesOf(1.5, unit)],
  [
    new RegExp(String.raw`(?<![\w-])(${small}) and an? half (minute|hour)s?(?![\w-])`, 'giu'),
    (...[, count = '', unit = '']) => timesOf(toCount(count) + 0.5, unit),
  ],
  [
    /(?<!(?:every|each) )(?<![\w-])(?:an? )?quarter (?:of an )?hour(?![\w-])/giu,
    (said) => said.replace(/\S[^]*/u, '15 minutes'),
  ],
  [/(?<![\w-])three quarters of an hour(?![\w-])/giu, '45 minutes'],
  [/(?<![\w-])three quarters of a minute(?![\w-])/giu, '45 seconds'],
  [/(?<!(?:every|each) )(?<![\w-])(?:an? )?quarter of a minute(?![\w-])/giu, '15 seconds'],
  [
    /(?<=(?<![\w-])(?:\d{1,2}|two|three|four|five|six|ten) )(?:occasions|instances) (?:running|in (?:a row|succession))/giu,
    'times in a row',
  ],
  [
    /(?<![\w-])on (\d{1,2}|two|three|four|five|six|ten) (?:successive |consecutive )?occasions(?: running| in (?:a row|succession))?/giu,
    '$1 times in a row',
  ],
  [/(?<![\w-])(?:an? )?period of grace(?![\w-])/giu, 'a grace period'],
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:(${tens})[ -](${small})|((?:an?|one) hundred|${more}))(?=(?: |-)(?:seconds?|minutes?|hours?|days?)(?!\w))
      `.replaceAll(' ', '\\s'),
      'giu',
    ),
    (...[, ten, one, whole]) => String(whole === undefined ? countOf(ten) + countOf(one) : countOf(whole)),
  ],
];

/** `a hundred` is no one. */
function countOf(said: unknown): number {
  return typeof said === 'string' ? toCount(said.replace(/^(?:an?|one) /iu, '')) : 0;
}

function timesOf(count: number, unit: string): string {
  return `${String(count * 60)} ${unit.toLowerCase() === 'hour' ? 'minutes' : 'seconds'}`;
}
