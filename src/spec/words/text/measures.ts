import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import { besideTexts } from './beside-texts.ts';
import type { Rewriting } from './rewriting.ts';

const tens: Readonly<Record<string, number>> = { forty: 40, seventy: 70, eighty: 80, ninety: 90 };

const more = 'eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty';
const lasting = overLines`
  ((?:initial |start(?:ing|-?up)? )?delay|period|interval|time-?out|(?:termination )?grace period|
  (?:active |starting )?deadline|cool-?down(?: period)?|(?:stabili[sz]ation|cool-?down) window)
`;

/** One way to write what is measured: `128 mebibytes`, `250 millicores`, `a 5-second period`, `50 percent`. */
export const measures: readonly Rewriting[] = [
  besideTexts(
    String.raw`(?<![\w.=-])(\d{1,9}(?:\.\d{1,4})?)(?: ?-?([kmgt])(?:ib|ibibytes?|ebibytes?)| ([kmgt])i)(?![\w-])`,
    (...[, count = '', tight = '', apart = '']) => `${count}${(tight || apart).toUpperCase()}i`,
    (words) => /\d(?: ?-?[kmgt](?:ib|ebi)| [kmgt]i(?!\w))/iu.test(words),
  ),
  besideTexts(
    String.raw`(?<![\w.=-])(\d{1,6}(?:\.\d{1,3})?) ([KMGT]B)(?!\w)`,
    (...[, count = '', unit = '']) => `${count}${unit}`,
    (words) => /\d [KMGT]B/iu.test(words),
  ),
  besideTexts(
    String.raw`(?<=(?<![\w.-])\d{1,3}(?:\.\d)? v?cpu) cores?(?![\w-])`,
    () => '',
    (words) => /cpu core/iu.test(words),
  ),
  besideTexts(
    String.raw`(?<![\w.=-])(\d{1,6})(?: ?-?(?:milli-?(?:cores?|cpus?)|milli (?:cores?|cpus?)|m-?cores?)|m(?= (?:of )?cpu time))(?: (?:of )?v?cpu(?: time)?)?(?![\w-])`,
    (...[, count = '']) => `${count}m CPU`,
    (words) => /\d ?-?(?:milli|m-?core)|cpu time/iu.test(words),
  ),
  besideTexts(
    String.raw`(?<![\w.-])(\d{1,3}(?:\.\d{1,2})?) per ?cent(?!\w)`,
    (...[, count = '']) => `${count}%`,
    (words) => /\d per ?cent/iu.test(words),
  ),
  besideTexts(
    String.raw`(?<![\w-])(${more})(?= (?:replicas|pods|copies|instances|retries|nodes|seconds|minutes|hours|days)(?![\w-]))`,
    (...[, count = '']) => String(tens[count.toLowerCase()] ?? toCount(count)),
    (words) => /(?:eleven|twelve|fifteen|t(?:wen|hir)ty|f(?:or|if)ty|sixty) \w/iu.test(words),
  ),
  besideTexts(
    String.raw`(?<![\w.-])(?:(an?) )?(\d{1,5})[ -](second|minute|hour)s? ${lasting}(s?)(?![\w-])`,
    (...[, article, count = '', unit = '', what = '', plural = '']) =>
      `${articleOf(article, what)}${what}${plural} of ${count} ${unit}s`,
    (words) => /\d[ -](?:second|minute|hour)/iu.test(words),
  ),
  besideTexts(
    String.raw`(?<=\dm?(?: of)? v?(?:cpu|core)s?) ?\/ ?(?=\d{1,6}(?:\.\d)? ?[MGT]i?B?(?!\w))`,
    () => ' and ',
    (words) => /(?:cpu|core)s? ?\/ ?\d/iu.test(words),
  ),
];

function articleOf(article: string | undefined, noun: string): string {
  if (article === undefined) return '';
  return /^[aeiou]/iu.test(noun) ? 'an ' : 'a ';
}
