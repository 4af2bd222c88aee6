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
    /(?<=(?<!\w)(?:cpu|memory)(?!\w)[^.;]{0,40}?),? (?:with |and )?(?:an? |the )?target(?: of| is| at|:)? (\d{2}) ?(?:%|percent)?(?![\w%]|\.\d)/giu,
    ' at $1% cpu',
  ],
  [/(?<![\w-])(?:depending|based) on (?:the )?(?:cpu|load)(?= at \d\d% cpu)/giu, ''],
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:(?:and|plus|also|there\sis|there's|we\shave|add|with)\s)?an?\s(?:background\s)?worker(?:,|:|\sthat\sruns|\swhich\sruns|\srunning|\swith)\s
        (?=["'\x60]?(?:node|python3?|npm|yarn|pnpm|bundle|php|celery|java|go|\./|bin/)[\s/])
      `,
      'giu',
    ),
    'plus a worker running ',
  ],
  [
    /(?<![\w-])run ((?:node|python3?|java -jar|ruby|php|deno|bun) [\w./-]{2,80}) instead(?![\w-])/giu,
    'with command "$1"',
  ],
  [
    /(?<=(?:registry|pull(?:s|ed)?|image)(?!\w)[^.;]{0,80}?\s)(?:with|using|by|through|via) (?:the |our )?secret (?=["'\x60]?[a-z][\w-]{0,60}["'\x60]?(?:[.,;\n]|$))/giu,
    'with pull secret ',
  ],
  [
    /(?<![\w-])(?:the )?images? (?:is|are) (?:in a )?private(?: registry)?(?:,|;| and| so)? (?=(?:please )?(?:use|pull|with))/giu,
    '',
  ],
  [
    /(?<![\w-])(?:the )?time ?zone(?: (?:is|should be|must be|to))?:? ([A-Z][a-z]+\/[A-Z]\w{1,30}(?:\/\w{1,30})?|UTC)(?![\w/-])/gu,
    'environment variable TZ=$1',
    (words) =>
      !/cron|schedul|(?<!\w)(?:daily|nightly|hourly|weekly|monthly|every|each|night|midnight|noon)(?!\w)|(?<!\w)at \d/iu.test(
        words,
      ),
  ],
  [
    /(?<![\w-])use (postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|kafka) (?:for|as) (?:the|our|its) (?:database|db|cache|queue|broker|storage|data)(?![\w-])/giu,
    'with $1',
  ],
  [
    /(?<![\w-])group (\d{1,6}) (?:should |must )?(?:owns?|own|be the owner of) (?:the |its |all )*(?:files|volumes?|data)(?![\w-])/giu,
    'fsGroup $1',
  ],
  [
    /(?<![\w-])call (?:the |this |our )?(?:deployment|app|application|service|it) (?=["'\x60]?[a-z][a-z0-9-]{1,40}["'\x60]?(?:[.,;\n]|$))/giu,
    'name it ',
  ],
  [
    /(?<![\w-])(?:(?:a|do a|use a|with a) )?tcp (?:health ?)?checks? (?:on|at|against) (?:port )?(\d{2,5})(?![\w.:])/giu,
    'health check by tcp on port $1',
  ],
  [
    /(?<![\w-])(?:it )?(?:listens|listening) on (?:port )?(\d{2,5}) (?:for|with|using|via) grpc(?![\w-])/giu,
    'port $1 named grpc',
  ],
  [
    /(?<![\w-])keep (?:only )?the last (\d{1,3}) (?:successful )?jobs(?![\w-])/giu,
    'successfulJobsHistoryLimit $1',
    (words) => /cron|schedul|every|nightly|daily|hourly|weekly/iu.test(words),
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])before\s(?:the\s(?:app|service|server|main\scontainer|program)|it)\s(?:starts|boots|runs|comes\sup),?\s(?:[a-z]{2,12}\s){0,6}
        ["'\x60]([a-z./][^"'\x60\n]{2,120})["'\x60](?=[.,;\n]|$)
      `,
      'giu',
    ),
    'An init container runs "$1"',
  ],
];
