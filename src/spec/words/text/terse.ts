import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const amount = String.raw`["'\x60]?(\d[\d.]{0,8}(?:m|[KMGT]i?B?)?)["'\x60]?`;
const both = String.raw`(?:req(?:uest)?s?\s?\/\s?lim(?:it)?s?)`;
/** What is an image by its name alone. */
const images = String.raw`nginx|busybox|alpine|debian|ubuntu|redis|mysql|postgres|mongo|httpd|perl|python|node|bash|memcached|tomcat|fluentd|haproxy|rabbitmq|mariadb`;
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

/** What stands for a whole clause. */
export const terse: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?:${both} )?(?<![\w.])(cpu|memory)(?: ${both})?:? ${amount}\s?\/\s?${amount}(?![\w/])(?: ?\(?${both}\)?)?`,
      'giu',
    ),
    '$1 request $2, $1 limit $3',
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
    /(?<=(?:cron ?-?job|cj)[^;]{1,400}[,;\n(] ?)(?:start )?deadline:? (\d{1,6} ?s?)(?![\w-])/giu,
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
  [
    /(?<![\w-])NodePort:? (3[0-2]\d{3}) ?(?:->|=>|→|:) ?(\d{2,5})(?![\w/])/gu,
    'type NodePort, nodePort $1, port $2, targetPort $2',
  ],
  [
    /(?<![\w.:/-])(\d{2,5}) ?(?:->|=>|→|:) ?(\d{2,5}),? ?(?:\(?(?:->|=>|→|:|nodePort|node port|np|on node) ?(3[0-2]\d{3})(?!\w)\)?)/giu,
    'port $1, targetPort $2, nodePort $3',
  ],
  [
    /(?<=[:;\n] ?)([a-z][a-z0-9-]{0,40}) = ([a-z0-9][\w./-]{1,80}(?::[\w.-]{1,40})?)(?=[,;\n]|$)/gu,
    'container $1 image $2',
  ],
  [
    /(?<=(?:first|second|third|other) (?:container )?)(?:container )?is (?=["'`]?(?:[a-z0-9]+-){1,5}(?:container|ctr)(?![\w-]))/gu,
    'container is named ',
  ],
  [
    /(?<=[Tt]he (?:first|second|third|other)),? (?=["'`]?(?:[a-z0-9]+-){1,5}(?:container|ctr)(?![\w-]))/gu,
    ' container, ',
  ],
  [
    new RegExp(
      overLines`
        (?<=(?:^|[:;,.\n+，；。：])\s?|(?<![\w-])(?:with|and|[Pp]od\s[a-z][\w-]{0,60})\s|容器\s?)((?:[a-z0-9]+-){1,5}(?:container|ctr))(?:\s?:|\s(?:running|using)|\s?(?:运行|使用))?\s
        (?=[a-z0-9][\w.-]{0,60}[/:]\w|(?:${images})(?![\w/-]))
      `,
      'gu',
    ),
    'container $1 image ',
  ],
  [/(?:volume )?expansion (?:ok|on|yes|allowed|enabled)(?![\w-])/giu, 'allowVolumeExpansion true'],
];
