import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const host = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,62})?\.){1,5}[a-z]{2,24}`;

/** What people call things by the way. */
export const naming: readonly Rewriting[] = [
  [
    /(?<![\w-])(?:the )?(?:env(?:ironment)?) ?(?:vars?|variables?) (?=[A-Z][A-Z0-9_]{1,60} (?:should|must|shall|has|needs|is|to))/gu,
    '',
  ],
  [
    new RegExp(
      overLines`
        (?<![\w.@/-])(${host})(?:\s(?:and|&))?\s{1,2}(?:(?:should|must|shall|both|all)\s){0,3}(?:point|lead|go|resolve|map)s?\s(?:to|at)\s
        (?:it|this|the\s(?:app|service|site))(?![\w-])
      `,
      'giu',
    ),
    'at $1',
  ],
  [
    /(?<![\w-])(?:use|with|by|via|through|over|behind) (?:the )?(?:kubernetes )?gateway[ -]api(?![\w-])/giu,
    'with an HTTPRoute',
  ],
  [
    /(?<=(?<!\w)(?:cpu|memory)(?!\w)[^.;]{0,40}?),? (?:with |and )?(?:an? |the )?target(?: of| is| at|:)? (\d{2}) ?(?:%|percent)?(?![\w.])/giu,
    ' at $1% cpu',
  ],
  [/(?<![\w-])(?:depending|based) on (?:the )?(?:cpu|load)(?= at \d\d% cpu)/giu, ''],
  [
    /(?<![\w-])(?:(?:and|plus|also|there is|there's|we have|add|with) )?an? (?:background )?worker(?:,|:| that runs| which runs| running| with) (?=["'\x60]?(?:node|python3?|npm|yarn|pnpm|bundle|php|celery|java|go|\.\/|bin\/)[ /])/giu,
    'plus a worker running ',
  ],
  [
    /(?<![\w-])run ((?:node|python3?|java -jar|ruby|php|deno|bun) [\w./-]{2,80}) instead(?![\w-])/giu,
    'with command "$1"',
  ],
];
