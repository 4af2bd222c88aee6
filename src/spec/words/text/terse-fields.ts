import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const amount = String.raw`["'\x60]?(\d[\d.]{0,8}(?:m|[KMGT]i?B?)?)["'\x60]?`;
const both = String.raw`(?:req(?:uest)?s?\s?\/\s?lim(?:it)?s?)`;
const days: Readonly<Record<string, string>> = {
  sun: 'Sunday',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
};
const day =
  '(sun|mon|tue|wed|thu|fri|sat)(?:s|day|days|nesday|nesdays|urday|urdays|rsday|rsdays|sday|sdays)?';
const clock = String.raw`(\d{1,2}(?::\d\d)?\s?(?:am|pm)|\d{1,2}:\d\d)`;

const word = String.raw`["'\x60]?([A-Za-z0-9](?:[\w.-]{0,80}\w)?)["'\x60]?`;

/** Fields with their values in a row, and times of day. */
export const terseFields: readonly Rewriting[] = [
  // `pv a 5Gi RWO storageClass slow`: the class that it is of.
  [
    /(?<=(?:^|[.\n] ?)(?:an? )?(?:pvc?|persistent ?volume(?: ?claim)?) [^.\n]{1,200}[ ,;])(?<!(?<!\w)(?:an?|the|new|create|define|add|plus|and|of|from|in|with|by) )storage ?class(?= ["'`]?[a-z][\w-]{0,60}["'`]?(?:[,;]|\.(?:\s|$)|$|\s(?:local|hostpath|nfs|csi|node|data|mode|access|volume|mount|reclaim|retain|delete|RW|ROX|Read|label|\d)))/giu,
    'storageClassName',
  ],
  [
    /(?<=(?:^|[.\n] ?)(?:an? )?(?:pv|persistent ?volume) [^\n]{1,300}[,;] )storage ?class(?= ["'`]?[a-z][\w-]{0,60}["'`]?(?:[,;]|\.(?:\s|$)|$))/giu,
    'storageClassName',
    (text) => !/provision/iu.test(text),
  ],
  // `a secretKeyRef to db with key password`.
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:an? |the )?(secret|config ?-?map) ?-?key ?-?ref(?:erence)?(?: to| of| for| from| on| with| named| name|:| pointing (?:to|at)){0,2}(?: the| a)?(?: (?:secret|config ?-?map))?(?: named)?
        \s\(?(?:name:? )?(?!(?:key|keys|the|with|name|to)(?!\w))${word},?(?: and| with| under| at| its| the| using){0,3} key:?(?: named| called)? ${word}\)?
      `,
      'giu',
    ),
    (...[, kind = '', name = '', key = '']) =>
      `the ${/^s/iu.test(kind) ? 'secretKeyRef' : 'configMapKeyRef'} ${name}/${key}`,
  ],
  [
    new RegExp(
      String.raw`(?:${both} )?(?<![\w.])(cpu|memory)(?: ${both})?:? ${amount}\s?\/\s?${amount}(?![\w/])(?: ?\(?${both}\)?)?`,
      'giu',
    ),
    '$1 request $2, $1 limit $3',
  ],
  [
    new RegExp(
      overLines`
        (env(?:ironment)?(?: ?-?var(?:iable)?)?s? ["'\x60]?[A-Z][A-Z0-9_]{1,60}["'\x60]?) ((?:of|in|for|on) (?:the )?["'\x60]?[a-z][a-z0-9-]{0,60}["'\x60]? container) (?:to|as|with (?:the )?value) ("[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w./:-]{0,120}\w)
      `,
      'gu',
    ),
    '$1 to $3 $2',
  ],
  // `limits memory 256Mi; and cpu 250m`: what goes on behind the mark is said of the same side.
  [
    new RegExp(
      String.raw`(?<=(?<![\w-])(?:limits?|requests?)(?: of|:| to| is| are)?(?: the)? )(?:(memory):? ${amount}|${amount}(?: of)? (memory)|(cpu):? ${amount}|${amount}(?: of)? (cpu)); ?(?:and )?(?=(?:cpu|memory):? ["'\x60]?\d[\w.]{0,8}["'\x60]?(?:[.;,](?:\s|$)|$)|\d[\w.]{0,8} (?:of )?(?:cpu|memory)(?:[.;,](?:\s|$)|$))`,
      'giu',
    ),
    (said) => said.replace(/; ?(?:and )?$/iu, ' and '),
  ],
  [/(?<=ip ?families:? (?:are )?)(IPv[46])[ +/](IPv[46])(?!\w)/giu, '[$1, $2]'],
  [/(?<![\w-])protocol:? (TCP|UDP|SCTP),? port:? (\d{2,5})(?!\w|\.\d)/giu, 'port $2/$1'],
  [/(?<=[,;] ?)(TCP|UDP|SCTP) (\d{2,5})(?=[,.;]|$)/gu, 'port $2/$1'],
  [
    /(?<=(?<![\w-])mount(?:s|ing)? )((?!(?:at|to|on|the|it|under|in|into|volume|from)(?!\w))["'`]?[a-z][a-z0-9-]{0,60}["'`]?) (?=\/[a-z])/gu,
    '$1 at ',
  ],
  [
    /(?<![\w-])no priv(?:ilege)?s?[. -]{0,2}esc(?:al(?:ation)?)?\.?(?![a-z])/giu,
    'allowPrivilegeEscalation false',
  ],
  [
    /(?<=[,;\n(] ?|^)(?:termination )?grace(?: period)?:? (\d{1,5} ?s?(?:econds|ecs)?)(?![\w-])/giu,
    'termination grace period $1',
  ],
  [/(?<=[,;\n(] ?)backoff:? (\d{1,3})(?![\w-])/giu, 'backoffLimit $1'],
  [
    /(?<=(?:cron ?-?job|cj)[^\n]{1,400}[,;(] ?)(?:start )?deadline:? (\d{1,6} ?s?)(?![\w-])/giu,
    'startingDeadlineSeconds $1',
  ],
  [
    new RegExp(
      overLines`
        (?:keep|history|hist)(?: limits?)?:? (\d{1,3})(?: ?(?:ok|good|succeeded|successful|success))?
        (?: ?/ ?|, ?| and | )(\d{1,3})(?: ?(?:failed|fail|bad|failures?))?(?! ?(?:days?|hours?|revisions?))(?![\w-])
      `,
      'giu',
    ),
    'successfulJobsHistoryLimit $1, failedJobsHistoryLimit $2',
  ],
  [
    new RegExp(`(?<![\\w:-])${clock}(?: on)? ${day}(?![\\w-])`, 'giu'),
    (_, at = '', said = '') => `every ${days[said.toLowerCase()] ?? said} at ${at}`,
  ],
  [
    new RegExp(`(?<![\\w:-]|every |on )${day} ${clock}(?![\\w-])`, 'giu'),
    (_, said = '', at = '') => `every ${days[said.toLowerCase()] ?? said} at ${at}`,
  ],
];
