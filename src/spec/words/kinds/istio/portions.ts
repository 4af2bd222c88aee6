import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { toShare, toSpan } from './phrases.ts';

const number = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})';
const parts: Readonly<Record<string, number>> = {
  half: 2,
  quarter: 4,
  third: 3,
  fifth: 5,
  tenth: 10,
  other: 2,
  second: 2,
};
const fraction = overLines`
  (?<!\w)(?:
    ${number} (?:(?:single )?(?:requests?|calls?|users?) )?(?:out of|in|of(?: every)?) ${number}|
    every (?:second|third|fifth|tenth|other)|half|
    (?:an?|one|two|three|four|nine) (?:quarter|third|fifth|tenth)s?
  )(?!\w|\.\d)
`;

/** `20%`, `one request in ten`, `a fifth`: one group. */
export const portion = overLines`
  (
    (?<![\w.])\d{1,3}(?=\s?(?:%|percent|per cent))|
    (?<!\w)(?:five|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?=\s(?:percent|per cent))|
    ${fraction}
  )(?:\s?(?:%|percent|per cent))?
`;

/** Of a hundred. */
export function percentOf(said: string): number {
  const plain = said.trim().toLowerCase();
  const among = new RegExp(`^(${number}) .*?(${number})$`, 'u').exec(plain);
  if (among !== null) return Math.round((100 * toCount(among[1] ?? '')) / toCount(among[2] ?? ''));
  const [unit] = /half|quarter|fifth|tenth|third|other|second/u.exec(plain) ?? [];
  if (unit === undefined) return plain === 'five' ? 5 : toShare(plain);
  const [times = 'one'] = /^(?:two|three|four|nine)/u.exec(plain) ?? [];
  return Math.round((100 * toCount(times)) / (parts[unit] ?? 1));
}

/** `half a minute`, `two seconds`, `30ms`, as Istio writes them. */
export function spanTold(said: string): string {
  const [, unit] = /^half an? (second|minute|hour)/iu.exec(said) ?? [];
  if (unit !== undefined) return { second: '500ms', minute: '30s' }[unit.toLowerCase()] ?? '30m';
  return toSpan(said.replace(/^[a-z]+/iu, (word) => String(toCount(word))));
}
