import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount } from '../../numbers.ts';
import { told } from './described.ts';

const number = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})';
const requests =
  '((?: (?:with parent gateway [a-z0-9-]{1,40}|of|the|all|our|requests?|calls?|traffic|users?|visitors?|for the host|for|[a-z0-9.-]{3,40}\\.[a-z]{2,10}|host ["\'`]?[a-z][a-z0-9-]*["\'`]?|should|shall|must|will|may|is|are|to|be|that|goes|go|sent|routed|land|lands|reach|reaches|end|ends|up|get|gets|stay|stays|its|their|on|at|with|in|by|served|going|flows?|delivered|handed)){0,14}?) ';
const share = overLines`
  (?:
    (${number}) (?:out of|in|of(?: every)?) (${number})|
    (
      an? (?:quarter|third|half|fifth|tenth)|half|three quarters|nine tenths|
      one (?:quarter|third|half|fifth|tenth)|two thirds
    )|
    (\d{1,3}) ?(?:%|percent|per cent)
  )
`;
const towards = overLines`
  (?:(?:to|with|on|at|by|in|reach|reaches|sees?|gets?|hits?|uses?) )(?:the |its )?
  (?:version |service |subset )?(?!parent gateway|an? |requests |our )
`;
const rest = overLines`
  (?:
    (?:and |but )?(?:the |all )?(?:
      rest|remainder|remaining(?: \w+)?|others?|other (?:\w+ )?(?:half|ones?|tenth|\d+ ?%)|
      tenth(?: one)?|everything else|everybody else|fifth(?: one)?|last one|fourth(?: one)?
    )
  )
`;

const parts: Readonly<Record<string, number>> = { half: 50, quarter: 25, fifth: 20, tenth: 10, third: 33 };

function percentOf([a, b, word, plain]: readonly (string | undefined)[]): number {
  if (plain !== undefined) return Number(plain);
  if (a !== undefined && b !== undefined) return Math.round((100 * toCount(a)) / toCount(b));
  return partOf(word ?? '');
}

function partOf(word: string): number {
  const [unit = 'half'] = /half|quarter|fifth|tenth|third/iu.exec(word) ?? [];
  const [times = 'one'] = /^(?:two|three|nine)/iu.exec(word) ?? [];
  return (parts[unit.toLowerCase()] ?? 0) * toCount(times);
}

type Aim = (to: string, port: string | undefined) => string;

/** `nine out of ten requests go to v1, the tenth one to v2`: what remains follows from what was said. */
export function shareSays(target: string, aim: Aim): readonly Rewriting[] {
  return [
    [
      told(
        `${share}${requests}${towards}${target}(?:,? (?:and |while )?${rest}${requests.replace('((?:', '(?:(?:')}?${towards}${target})?(?:,? (?:(?:on |at )?the )?same port)?`,
      ),
      (...[said = '', a, b, word, plain, between = '', to = '', one, two, other, three, four]) => {
        const percent = percentOf([a, b, word, plain]);
        const port = one ?? two;
        const second = three ?? four ?? (said.endsWith('same port') ? port : undefined);
        const more = other === undefined ? '' : ` and ${100 - percent}% ${aim(other, second)}`;
        return `${keptOf(between)}${percent}% ${aim(to, port)}${more}`;
      },
    ],
  ];
}

/** What stands between a share and where it goes may tell of more. */
function keptOf(between: string): string {
  const parts = between.match(
    /with parent gateway [a-z0-9-]+|host ["'`]?[a-z][a-z0-9-]*|(?:[a-z0-9-]+\.){1,5}[a-z]{2,10}/giu,
  );
  return (parts ?? []).map((one) => `${/^(?:with|host)/iu.test(one) ? one : `host ${one}`}, `).join('');
}
