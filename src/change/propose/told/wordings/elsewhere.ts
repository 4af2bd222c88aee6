import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { keptElsewhere } from './kept-elsewhere.ts';

const program = namesOf(behind);
const stored = `(?:${program}|(?<![\\w-])(?:database|db)(?![\\w-]))`;
const host = String.raw`(?:[a-z0-9_-]{1,60}\.){1,8}[a-z]{2,24}(?::\d{2,5})?`;
const sold = overLines`
  (?:(?:aws|amazon|google|azure|our|an?|the)\s){0,3}
  (?:rds|aurora|cloud\s?sql|neon|supabase|planetscale|elasticache|memorystore|upstash|msk|confluent(?:\scloud)?|cloudamqp|(?:mongo(?:db)?\s)?atlas)(?![\w-])
`;
const people = String.raw`(?<![\w-])(?:(?:actually|no,?|wait,?|and|so|but|we|i|let's|please|rather)\s){0,4}(?:(?:will|'ll|would|are|can|should|already)\s){0,2}(?:use|using|have|go\swith|move\sto|switch\sto|are\son|run\son|got)`;
const instead = String.raw`,?\s(?:instead\sof|rather\sthan|in\splace\sof|and\snot)\s(?:running\s|hosting\s|deploying\s|having\s)?(?:an?\s|the\s|our\s|its\s|own\s){0,2}(${stored})(?:\s(?:in|inside|on|within)\s(?:the\s|our\s)?cluster|\sourselves|\sin-cluster|\spod|\scontainer|\shere)?`;
const at = String.raw`(?:,?\s(?:(?:the|its|with|at|and|under)\s){0,3}(?:(?:host(?:name)?|endpoint|address|url)\s?)?(?:is\s|at\s|:\s?)?(${host})(?![\w/]))`;
const zhSold = String.raw`(?:阿里云|腾讯云|华为云|云上|云厂商|云|托管|外部|外面|公司)`;

/** What stands behind a program and is no longer run here, in whatever words: `use RDS instead of postgres, host db.example.com`. */
export const elsewhereWordings: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|our)\s)?(${program})\s(?:at|on|under)\s(${host})\s(?:is|runs|lives)\s(?:(?:an?|already|our|there|externally|managed|external|hosted|existing|instance|by|us|the|dbas?|aws|provider)(?![\w-])\s?){1,4}(?=[,.;:)\n]|$|and\s)`,
    ),
    '$1 is external at $2',
  ],
  // Redis and postgres exist already: redis.data:6379 and pg.data:5432.
  [
    anyCase(
      overLines`
        (?<![\w-])(${program})\s(?:and|&)\s(${program})\s(?:(?:both|already|do|are|is)\s){0,2}(?:exist|run|running|there|external|managed|elsewhere|hosted|available)(?:\s(?:already|there|elsewhere|outside))?\s?[:,(]?\s?(?:(?:at|on|under)\s)?
        (${host.replace('[a-z]{2,24}', '[a-z]{1,24}')})\s(?:and|&)\s(${host.replace('[a-z]{2,24}', '[a-z]{1,24}')})(?![\w/])\)?
      `,
    ),
    '$1 is external at $3. $2 is external at $4',
  ],
  // our Postgres, whose URL is in secret pg-main, key url
  [
    anyCase(
      String.raw`(?<=${program}(?:\s(?:database|db|instance|cluster|server))?),?\s(?:whose|and\sits|its|the)\s(?:url|uri|dsn|address|connection\s(?:string|url))\s(?:is|lives|sits|comes|stands)\s(?:stored\s|kept\s)?(?:in|from|under)\s(?:the\s|our\s|a\s)?secret\s["'\x60]?([a-z0-9][\w.-]{0,60})["'\x60]?(?:,?\s(?:under\s|with\s|in\s|and\s)?(?:the\s)?key\s(?:is\s)?["'\x60]?([\w.-]{1,60}[\w-])["'\x60]?)?`,
    ),
    (_, secret = '', key = '') =>
      `. The connection string is in secret ${secret}${key === '' ? '' : ` key ${key}`}`,
  ],
  // There's a Redis in the namespace cache (service redis, port 6379)
  [
    anyCase(
      overLines`
        (?<![\w-])(?:there(?:'s|\sis)|we\s(?:already\s)?(?:have|run|use))\s(?:already\s)?(?:an?|our|one|the)\s(?:shared\s|existing\s|central\s)?(${program})\s(?:(?:already|running|deployed|available|which|that|is|runs)\s){0,3}in\s(?:the\s)?
        (?:namespace\s["'\x60]?([a-z][a-z0-9-]{0,40})["'\x60]?|["'\x60]?([a-z][a-z0-9-]{0,40})["'\x60]?\snamespace)\s?[(]?,?\s?(?:(?:the|its|as|with)\s){0,2}(?:service|svc)\s(?:(?:is|name|named|called)\s)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?(?:(?:,\s?|\s)(?:(?:on|and|at|with)\s)?port\s(\d{2,5})|:(\d{2,5}))?[)]?(?=\s?(?:[.,;\n]|$|and\s))
      `,
    ),
    (...[, app = '', one = '', other = '', service = '', ...ports]) =>
      `${app} is external at ${[`${service}.${one || other}`, ...ports.slice(0, 2).filter(Boolean)].join(':')}`,
  ],
  [
    anyCase(
      String.raw`(${program})\s?(?:就|直接|都)?(?:用|使用|走|连|接)(?:的是|到)?\s?([a-z][a-z0-9-]{0,40})\s?(?:这个)?(?:命名空间|namespace)(?:里面?|下面?|中)?的\s?(?:service\s|服务\s?)?([a-z][a-z0-9-]{0,60})(:\d{2,5})?(?![\w./])`,
    ),
    '$1 在 $3.$2$4',
  ],
  // Redis stays where it is: redis.cache.svc:6379.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|our)\s)?(${program})\s(?:(?:just|will|should|must)\s){0,2}(?:stays?|remains?|is\skept|keeps\srunning)\s(?:where\sit\sis|as\sit\sis|there|outside(?:\s(?:of\s)?the\scluster)?|put|external)\s?[:,(]?\s(?:(?:at|on|under|it\sis|it's|reachable)\s){0,3}(${host})(?![\w/])[)]?`,
    ),
    '$1 is external at $2',
  ],
  // It talks to the postgres we already run at pg.prod.internal:5432.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:it|the\sapp|the\sservice|this|and|we|should|will|must)\s){0,3}(?:(?:talks?|connects?|speaks?|goes|uses?|needs?|reads?)\s(?:(?:to|from)\s)?|(?:the|our|its)\s(?:database|db|cache|queue|broker|store)\s(?:is|will\sbe|stays)\s|for\s(?:the\s)?(?:database|db|cache|queue)\s(?:use\s|we\suse\s)?)
        (?:(?:the|our|an?|existing|external|own|shared|same)\s){0,3}(${program})(?:\s(?:database|db|instance|server|cluster))?,?\s
        (?:(?:that|which|we|they|the\sdbas?|dbas?|ops|already|also|is|was)\s){0,4}(?:run|runs|running|have|has|host|hosted|hosts|operate|operates|lives?|sits?|exists?|reachable|available|there)\s(?:already\s|elsewhere\s)?
        (?:at|on|under)\s(${host})(?![\w/])
      `,
    ),
    '$1 is external at $2',
  ],
  // Postgres runs outside the cluster. Its host is pg.prod.internal.
  [
    anyCase(
      overLines`
        (?<=^|[.;,\n]\s?)(?:(?:the|our|and)\s){0,2}(${program})\s(?:database\s|db\s|instance\s)?(?:runs?|lives?|is|sits|stays)\s(?:(?:already|hosted|managed|running)\s)?
        (?:outside(?:\s(?:of\s)?(?:the|our)\scluster)?|elsewhere|external(?:ly)?|managed|by\sour\sdbas?|already\sthere)[.;,]\s
        (?:its|the)\s(?:host(?:\s?name)?|address|endpoint|server|url)\s(?:is|:)\s?(${host})(?![\w/])
      `,
    ),
    '$1 is external at $2',
  ],
  [
    anyCase(
      String.raw`(?<=数据库|缓存|${program})\s?(?:就|都|直接)?(?:用|使用|走|接)\s?(?:的是|了)?(?:我们|公司|自己|自建|自有|现有|已有|客户){1,3}的?\s?RDS(?:实例)?\s?[,，]\s?(?:连接)?(?:地址|主机|host)(?:是|为|在|[:：])?\s?(?=${host})`,
    ),
    '用云上的 RDS，地址 ',
  ],
  // we already run postgres and redis in the namespace data, use those: each by its usual name there.
  [
    anyCase(
      overLines`
        (?:(?<![\w-])(?:we|i)\s(?:(?:already|do)\s)?(?:have|run|use|got|operate)\s(?:an?\s|our\s|the\s)?(?:existing\s)?)(${program})(?:\s(?:and|&)\s(?:an?\s)?(${program}))?
        (?:\s(?:already|running|there|deployed|up)){0,2}\sin\s(?:the\s|our\s)?(?:namespace\s)?["'\x60]?([a-z][a-z0-9-]{1,40})["'\x60]?(?:\snamespace)?(?<=namespace[^,;.]{1,50})(?:,?\s(?:so\s|please\s|and\s)?use\s(?:it|that|those|them|these|both)(?:\sones?)?)?(?=\s?(?:[.,;)\n]|$))|
        (?<![\w-])(${program})(?:\s(?:and|&)\s(${program}))?\s(?:already\s(?:run|runs|live|lives|exist|exists)|(?:is|are)\s(?:already\s)?(?:running|there|deployed|up))\sin\s(?:the\s|our\s)?namespace\s["'\x60]?([a-z][a-z0-9-]{1,40})["'\x60]?(?=\s?(?:[.,;)\n]|$))
      `,
    ),
    (...[, one = '', two = '', there = '', first = '', second = '', where = '']) =>
      [one || first, two || second]
        .filter((app) => app !== '')
        .map((app) => `${app} is at ${app.toLowerCase()}.${there || where}`)
        .join(', '),
  ],
  [
    anyCase(
      String.raw`(?<![\w-])use\s(?:the|our)\s(?:existing|shared|central)\s(${program})\s(?:and|&)\s(${program})(?=\s?(?:[.,;)\n]|$))`,
    ),
    'use the existing $1, use the existing $2',
  ],
  [anyCase(`${people}\\s${sold}${instead}${at}`), ' use our managed $1 at $2'],
  [anyCase(`${people}\\s${sold}${instead}`), ' $1 is managed'],
  [
    anyCase(`${people}\\s(?:our\\s|an?\\s)?(?:aws\\s|amazon\\s)?(?:elasticache|memorystore|upstash)${at}`),
    ' use our managed redis at $1',
  ],
  [
    anyCase(`${people}\\s(?:our\\s|an?\\s)?(?:aws\\s|amazon\\s)?(?:rds|aurora|cloud\\s?sql|neon)${at}`),
    ' the database is on RDS at $1',
  ],
  [
    anyCase(
      String.raw`${people}\s(?:our\s|an?\s)?(?:mongo(?:db)?\s)?atlas(?![\w-])(?:\s(?:for\s(?:it|that)|already|instead))?`,
    ),
    ' mongo is Atlas',
  ],
  [
    anyCase(
      String.raw`(${program})\s?(?:这?边)?(?:就|先|也|都)?(?:不用|不要|不需要|不跑|不自建|不部署)(?:自己)?(?:再)?(?:跑|建|部署|搭)?了?\s?[,，。]?\s?(?:我们|直接|改|就|换|都){0,3}(?:换成|改用|改成|用|换|走|接)(?:的是)?(?=${zhSold})`,
    ),
    '$1 用',
  ],
  [
    anyCase(
      String.raw`(${program}|数据库)\s?(?:就|都|也|要|我们)?(?:换成|改用|改成|迁到|换到|搬到|用|走)(?:的是)?\s?(?:公司|我们|自己|阿里云|腾讯云|华为云|云上|现有)?的?\s?(?=RDS)`,
    ),
    '$1 用云上的 ',
  ],
  [
    anyCase(String.raw`(${program}|数据库)\s?(?:就|都|也|要)?(?:换成|改用|改成|迁到|换到|搬到)(?=${zhSold})`),
    '$1 用',
  ],
  // redis 我们有现成的，地址 redis.infra:6379，不用部署
  [
    anyCase(
      String.raw`(${program})\s?(?:这边|这块|的话)?[,，]?\s?(?:我们|公司|集群里?|这边)?(?:已经|早就|自己)?有(?:现成|一个|一套|自己)?的?(?:实例|服务|集群)?了?[,，]\s?(?:地址|连接地址|host)(?:是|在|为|[:：])?\s?(${host})(?![\w/])(?:[,，]\s?(?:就)?(?:不用|不要|不需要|无需|别)(?:再|另外|单独)?(?:部署|装|起|建)了?)?`,
    ),
    '$1 在 $2',
  ],
  ...keptElsewhere,
];

/** Whether words speak of what others run for us: its address is no way in. */
export function speaksOfOthers(words: string): boolean {
  return bought.test(words) && new RegExp(`${stored}|数据库|缓存|${sold}`, 'iu').test(words);
}

const bought = new RegExp(
  `${sold}|(?<![\\w-])(?:managed|external|hosted|existing)(?![\\w-])|阿里云|腾讯云|华为云|云上|云厂商|托管|外部|现有|已有`,
  'iu',
);
