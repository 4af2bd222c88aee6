import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import type { Roster } from './roster.ts';

const amount = String.raw`\d(?:[\w.]{0,11}\w)?%?`;
const unit = '(?: (?:of )?(?:CPUs?|cores?|memory|RAM))?';
const amounts = `${amount}${unit}(?:(?:,| and|, and) ${amount}${unit}(?!\\w|\\.\\d))?`;
const value = `(?:/[\\w./-]*[\\w/]|${amounts})`;
const joint = '(?:[,;]| and|, and|[,;]? while|,? whereas|, but)';
const preposition = '(?:to|at|on|for|with|under|up to)';

/**
 * `The first is limited to 100m, the second to 50m`: the verb is said once, and meant of both;
 * so are the nouns of amounts (`app gets 200m CPU and 128Mi memory, log 50m and 64Mi`).
 */
export function completed({ one }: Roster): readonly Rewriting[] {
  return [
    [
      new RegExp(
        overLines`
          (?<=^|[.;:,]\s|(?<!\w)(?:and|which|only)\s)(${one})(\s(?!and\s|or\s)[a-z][^.,;:\d/]{1,60}?\s)(${value})((?:\s(?:at most|each|or less|read-only))?)
          (${joint})\s(${one})\s(?:(${preposition})\s)?(${value})(?=[.,;]|$|\s(?:and|while)\s|\sat most)
        `,
        'giu',
      ),
      (...groups) => whole(groups),
    ],
    [
      new RegExp(
        overLines`
          (the\s(?:[a-z]{3,12}\s)?[a-z]{3,12}\sof\s)(${one})(\s[a-z]{2,12}s\s(?:for\s|at\s|to\s)?)([^.,;]{1,80})
          (${joint})\sthat\sof\s(${one})\s(?=[/\d"'])
        `,
        'giu',
      ),
      '$1$2$3$4$5 $1$6$3',
    ],
  ];
}

function whole([said = '', ...groups]: readonly string[]): string {
  const [first, verb = '', values = '', suffix, joined, second, link = '', others = ''] = groups;
  const own = link === '' ? verb : led(verb, link);
  const isPath = values.startsWith('/');
  if (own === undefined || isPath !== others.startsWith('/')) return said;
  const more = isPath ? others : measured(others, values);
  return [first, verb, values, suffix, joined, ' ', second, own, more, suffix].join('');
}

/** What leads to the value: the verb with the word that stands before this one. */
function led(verb: string, link: string): string | undefined {
  const before = new RegExp(`^(.*? )${preposition} $`, 'u').exec(verb)?.[1];
  const isSame = verb.endsWith(` ${link} `);
  if (isSame) return verb;
  return before === undefined ? undefined : `${before}${link} `;
}

/** `50m and 64Mi` behind `200m CPU and 128Mi memory`. */
function measured(values: string, before: string): string {
  const units = [...before.matchAll(new RegExp(`${amount}(${unit})`, 'giu'))].map(([, said = '']) => said);
  let at = 0;
  return values.replaceAll(new RegExp(`(${amount})(${unit})`, 'giu'), (_, own: string, said: string) => {
    const known = units[at] ?? '';
    at += 1;
    return own + (said === '' ? known : said);
  });
}
