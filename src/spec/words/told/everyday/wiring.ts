import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const variable = '["\'\\x60]?([A-Z][A-Z0-9_]{1,60})["\'\\x60]?';
const name = '["\'\\x60]?([a-z][a-z0-9.-]{1,60})["\'\\x60]?';
const seconds = String.raw`(\d{1,4}) ?(?:s|secs?|seconds?)`;

/** What a program is told and given, as people say it in passing. */
export const wiring: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:give\sme|give\sit|put|store|pass|inject|provide|offer|expose|make|i\sneed|it\sneeds)\s(?:the\s|its\s)?(pod|node|host)('s)?\s(ip|name|namespace)(?:\saddress)?\s
        (?:(?:available|to\sit|to\sthe\sapp)\s)?(?:in|as|into|under|by|via)\s(?:the\s)?(?:env(?:ironment)?\s?(?:var(?:iable)?)?\s)?${variable}(?![\w-])
      `,
      'giu',
    ),
    (...[said = '', of = '', , what = '', key = '']) =>
      /[a-z]/u.test(key) ? said : `pass the ${of} ${what} as ${key}`,
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:use|take|load|read|get|import) (?:all |the |its )*
        (?:env(?:ironment)?(?: ?var(?:iable)?s?)?|variables|settings) from (?:the )?(secret|config ?map) ${name}
        (?=[.,;\n]|$)
      `,
      'giu',
    ),
    (...[, kind = '', of = '']) => `load all keys of the ${kind} ${of}`,
  ],
  [
    new RegExp(
      String.raw`(?<=(?<![\w-])[A-Z][A-Z0-9_]{1,60} (?:is|=|should be|must be) [\w./:@-]{1,80}\w(?:,| and|, and) )([A-Z][A-Z0-9]*_[A-Z0-9_]{1,60}) (?!is|from|should|must|=)([\w./:@-]{1,80}\w)(?=[.,;\n]|$| and)`,
      'gu',
    ),
    '$1=$2',
  ],
  [
    /(?<![\w-])(?:allow )?privilege escalation ?(?::|=|is|should be|must be)? ?(?:no|false|off|disabled|forbidden|never)(?![\w-])/giu,
    'no privilege escalation',
  ],
  [
    /(?<![\w-])(?:(?:do not|don't|must not|should not|never) (?:enable|use|set|inject|need|want|have)(?: the| any)?|disable|no|without|turn off) service[ -]?links(?![\w-])/giu,
    'enableServiceLinks false',
  ],
  [/(?<![\w-])(?:a )?writ(?:e)?able root ?file ?system(?![\w-])/giu, 'readOnlyRootFilesystem false'],
  [
    /(?<![\w-])(?:as )?user (\d{1,6})(?:,| and|,? with) group (\d{1,6})(?![\w-])/giu,
    'run as user $1 and group $2',
  ],
  [
    /(?<![\w-])(\d{1,4} ?[GM]i?B?) (?:of )?shared memory(?![\w-])|(?<![\w-])shared memory (?:of|:|is) ?(\d{1,4} ?[GM]i?B?)(?![\w-])/giu,
    (...[, a, b]) => `an emptyDir in memory mounted at /dev/shm with size limit ${a ?? b ?? ''}`,
  ],
  [
    /(?<![\w-])(?:an? )?in[- ]memory (?:volume|folder|directory|file ?system) (?:for|at|on|under) (?=\/)/giu,
    'an emptyDir in memory mounted at ',
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:probe|check)(?: (?:it|the app|its health|health))? every ${seconds}
        (?:,| and|, and)* (?:give up|fail|restart(?: it)?|kill it)? ?after (\d{1,2}) (?:failures|fails|failed (?:checks|probes|tries)|tries|misses)
        (?![\w-])
      `,
      'giu',
    ),
    'health check every $1 seconds with failure threshold $2',
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])(?:the )?(?:time ?out of the (?:probe|health ?check)s?|(?:probe|health ?check)s? time ?out)(?: is| of|:| should be)? ${seconds}(?![\w-])`,
      'giu',
    ),
    'health check with timeoutSeconds $1',
  ],
  [
    /(?<![\w-])(?:the )?(?:entry ?point|start command) (?:is|should be|must be|:) ["'\x60]?(\/[\w./-]{1,100}\w)["'\x60]?(?![\w-])/giu,
    'with command "$1"',
  ],
  [
    /(?<![\w-])(?:it )?(?:works?|working|run|runs) in (?:the )?(?:directory |folder )?(?=\/(?:srv|app|opt|usr|home|work|var)(?![\w-]))/giu,
    'working directory ',
  ],
  [
    /(?<![\w-])(?:run |runs )?only on linux(?: nodes| machines)?(?![\w-]| (?:amd|arm|x86))/giu,
    'on linux nodes',
  ],
  [
    /(?<![\w-])(?:one|1)(?: pod| copy| replica| instance)? (?:per|in each|in every) (?:availability )?zone(?![\w-])/giu,
    'spread over zones',
  ],
  [
    /(?<![\w-])only (?:allow |let |accept )?(\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})(?: may| can| to)* (?:reach|access|connect to|use|call|hit|in) ?(?:to )?(?:the |our )?(?:load ?balancer)(?![\w-])/giu,
    'a load balancer with loadBalancerSourceRanges $1',
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:(?:it|they|each|one|the\s(?:app|pod|container))\s)?(?:can't|cannot|can\snot|must\snot|mustn't|should\snot|shouldn't|may\snot|never|not)\s
        (?:use|take|get|eat|consume|need|have)s?\smore\sthan\s([\d.]{1,5}m?)\s?(?:v?cpus?|cores?)\s(?:and|or|nor|/)\s(\d{1,5}\s?[GMK]i?B?)(?:\s(?:of\s)?(?:memory|ram))?(?![\w-])
      `,
      'giu',
    ),
    'limits: $1 cpu and $2 memory',
    (words) => !/limit ?-?range|quota/iu.test(words),
  ],
  [/(?<![\w-])(?:2|two|3|three|several) ports:? (?=\d{2,5}(?:,| and))/giu, 'ports '],
];
