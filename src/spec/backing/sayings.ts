import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { publicImage } from '../public-images.ts';
import { addresses } from './addresses.ts';
import { purpose } from './read.ts';

const names = addresses
  .flatMap(({ app }) => [app, ...(publicImage(app)?.aliases ?? []).filter((one) => one.length > 3)])
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const size = String.raw`\d{1,5}\s?[MGT]i?B?(?![A-Za-z])`;
const role = String.raw`(?:\s(?:database|db|cache|brokers?|bootstrap servers?|queue|server|instance|cluster)|\s?(?:数据库|缓存|消息队列|队列))?`;
export const program = overLines`
  (?<![\w./:@=-])(?<app>${names})(?:\s?v?(?<version>\d{1,3}(?:\.\d{1,3}){0,2})(?!\w|\.\w|\s?(?:v?cpus?|cores?|replicas?|cop(?:y|ies)|pods?|nodes?|instances?|[MGT]i?B?(?!\w)|个|核)))?(?!
    [\w/:@=-]|\.\w|
    \s(?:
      deployment|stateful ?set|daemon ?set|service|pods?|container|image|sidecar|job|named|called|user|
      url|client
    )(?!\w)|
    \s?(?:镜像|容器)
  )${role}
`;
const article = String.raw`(?:(?:an?|its|own|the|our|one|small|single|little)\s){0,3}`;
const variable = overLines`
  (?:
    ,?\s?\(?(?:via |through |as |in |using |by )?(?:the )?[A-Z][A-Z0-9_]{2,40}
    (?: env(?:ironment)?(?: ?var(?:iable)?)?)?\)?(?=[,.;\n)]|$)
  )?
`;
/** `on storage class fast`, `用 storageclass fast 的` */
export const ofClass = String.raw`(?:(?:on|with|using|of|from|用|使用)\s?)?(?:the\s)?(?:storage\s?class|存储类)(?:\s?(?:[:=]|named|called|名?为|是))?\s?(?<storageClass>(?!(?:with|and|of|for|on|in)(?!\w))[a-z][a-z0-9-]{1,60})(?:\s?的(?=\s?\d))?`;
const keeps = String.raw`(?:\s?[,，(]?\s?(?:with\s(?:an?\s)?|of\s|also with\s|(?:(?:存储|磁盘|数据盘|硬盘|数据)\s?)?(?:用|为|给|要|配|留)?\s?)?(?<size>${size})(?: (?:of )?(?:storage|disk|space|(?:persistent )?(?:storage|volume|disk)|pvc)(?![\w-]))?\)?(?:\s?[,，、]?\s?${ofClass})?)?`;
const aside = String.raw`(?:\s(?:next to it|beside it|alongside|along with it|too|as well|please)){0,2}${purpose}`;
/** `can be in-cluster for now` */
const inside = overLines`
  (?:
    \s(?:(?:can|may|should|must|could|will)\s(?:just\s|simply\s)?(?:be|run|live|stay|go)\s|(?:is|are)\s(?:fine|ok|okay|good)\s)?
    (?:in|inside)[ -](?:the\s|our\s)?(?:cluster|k8s|kubernetes)(?:\s(?:for now|too|as well|for the moment))*|
    \s?(?:都|也|可以|就|先)*(?:用|放|跑|部署|装|起|搭|建)?(?:在|到|进)?集群(?:里面?|内|中)(?:先|就行|即可|就好|跑|各|装|部署|自建|一[个套]|的|那个)*
  )?
`;
const made = overLines`
  (?:
    \s(?:and\s)?(?:that\s)?(?:should|must|has to|needs to)\sbe\s(?:created|deployed|set up|added|there)
    (?:\s(?:too|as well|also))?
  )?
`;
const asked = overLines`
  (?:
    (?:it |we |they )?(?:also |i think |still )?
    (?:needs?|uses|requires?|depends on|relies on|add|create|include|set up|want|(?:run|deploy|start|put)(?=\s[^.;,\n]{3,40}?\s(?:next to it|beside it|alongside)(?![\w-])))\s(?:also\s)?|
    (?:数据库|缓存|消息队列|队列)(?:请|就|都)?(?:使?用|是|为|选|需?要)\s?(?:一个|个)?|
    (?:the\s)?(?:db|database|cache|queue|broker)\sis\s|(?:also\s|and\s|plus\s)(?:a\s)|
    (?:还|也)?(?:需要|要|依赖|用到|加|配)(?:一个|个)?\s?|
    (?:缓存|消息队列|队列|数据库)?(?:还|也|再|另外|顺便|顺手|麻烦|就|都|请)*(?:帮我|帮忙|给我|帮)?(?:也|再|顺便)?
    (?<=缓存\S{0,6}|队列\S{0,6}|数据库\S{0,6}|另外|顺[便手]|帮[我忙]|给我|再|还|也|帮|请)(?:装|起|搭建?|建|跑|来|上|弄|部署|架设?)(?:上)?(?:一个|个|一套|套)?\s?
  )
`;

export const wish = anyCase(
  `${asked}${article}${program}${aside}${keeps}${aside}${made}${keeps.replace('<size>', '<more>').replace('<storageClass>', '<otherClass>')}${variable}`,
);

/** `with postgres 16 with 20Gi`: of what stands beside, where it says how much that keeps. */
export const sized = anyCase(
  String.raw`(?:(?<![\w-])(?:along with|together with|with|plus|backed by)\s|(?:带上?|加上|配上?)\s?)${article}${program}${keeps.slice(0, -1)}`,
);

/** `3 replicas, postgres`: an item of a list that began with something else. */
export const item = anyCase(
  `(?<=[,;:，；、\\n]\\s?|\\n\\s{0,4}[-*•+]\\s|[.。]\\s|\\s(?:and|plus)\\s)${article}${program}${aside}${inside}${keeps}${aside}${inside}${keeps.replace('<size>', '<more>').replace('<storageClass>', '<otherClass>')}(?=\\s?(?:[,;.，；。、\\n]|$|(?:and|plus)\\s|[和与及]))`,
);

/** `redis and postgres`, where the one before was taken already. */
export const joined = anyCase(
  `(?<=, )\\s?(?:and|和|与|及|以及|、)\\s?${article}${program}${aside}${keeps}${made}${inside}`,
);

const there = String.raw`(?:already|existing|external|managed|hosted|elsewhere|shared|centrally?|central|rds|cloud ?sql|elasticache|已有|现有|现成|外部|已经|共享)`;
const address = overLines`
  (?:
    \s(?:
      database|db|instance|server|cluster|is|runs?|running|lives?|there|already|available|reachable|
      hosted
    )
  ){0,5}(?:
    \s?(?:at|on|under|@|[:：]|在|[,，]?地址(?:是|为)?|[(（](?:地址)?[:：]?)\s?(?:\w{2,12}://)?
    (?<host>[a-z0-9](?:[\w-]{0,60}\.[\w.-]{1,100}|[\w-]{1,60}(?=:\d)))(?::(?<port>\d{2,5}))?[)）]?
  )?
`;
const another = overLines`
  (?:
    [,;.]?\s(?:so\s|and\s)?(?:please\s)?(?:don'?t|do not|no need to|you needn't|never)\s
    (?:create|deploy|make|add|spin up|set up)\s
    (?:another(?: one)?|a new one|a second one|one|it|a database)|
    [,,;]\s?(?:不要|不用|无需|别)(?:再)?(?:创建|部署|建|新建)(?:了|一个)?
  )?
`;
const standing = String.raw`is|are|was|lives?|runs?|sits?|resides?|exists?|already|managed|external|hosted|rds|aurora|elasticache|memorystore|atlas|msk|cloud ?sql|provided|elsewhere`;
const joint = String.raw`(?:[\s(:=]|->|→){1,3}`;
const leading = overLines`
  (?:
    ${joint}(?:
      ${standing}|on|in|at|under|the|our|an?|aws|gcp|azure|connection|endpoint|address|host(?:name)?|url|uri|
      reachable|available|accessible|there|by|via|behind|outside|cluster|listening|listens|connects?|to
    )(?![\w.-])
  ){0,10}
`;
const called = overLines`
  (?:(?:we|i) (?:already )?(?:have|run|got|use) |connects? to |talks? to |uses? |using )?${article}(?:(?:${there})\s)?
  ${program.replace('/:@=-]', String.raw`/@-]|[:=]\S`)}
`;
const scheme = String.raw`(?:[a-z]{2,12}(?:\+srv)?://)`;
const dotted = String.raw`[a-z0-9][\w-]{0,60}(?:\.[\w-]{1,60}){1,8}`;
const over = String.raw`(?![\w@-]|[:./]\w)/?\)?(?:\s(?:which |that |and )?(?:is |are )?(?:already |there |exists? |managed |running |external ){1,3})?`;

/** Which of its databases: `redis://redis.data:6379/1` */
const within = String.raw`(?:(?<=//[^\s/]{1,200})/(?<path>\d{1,2}))?`;

/** `Postgres is on RDS (db.abc.eu-west-1.rds.amazonaws.com:5432)`, `kafka at kafka.streaming:9092`: with an address it is there. */
const addressed = [
  `${called}${leading}${joint}${scheme}?(?<host>(?:(?:${dotted}|[a-z0-9][\\w-]{0,60}):\\d{2,5},\\s?){0,6}(?:${dotted}|[a-z0-9][\\w-]{0,60}))(?::(?<port>\\d{2,5}))${within}${over}`,
  `${called}${leading}${joint}${scheme}(?<host>${dotted})${within}${over}`,
  `${called}${leading}${joint}(?:${standing})${leading}${joint}(?<host>${dotted})${over}`,
].map((source) => anyCase(source));

export const known = [
  ...addressed,
  anyCase(
    String.raw`${program}\s?(?:就|都|请)?(?:使?用|走|连|是)(?:的是)?(?:我们|公司|集群[里内中]?)*(?:现有|已有|现成|外部|外面|云上)的?\s?(?:实例|数据库)?\s?(?=[a-z0-9][\w-]*\.)(?<host>[a-z0-9][\w.-]{1,100})(?::(?<port>\d{2,5}))?`,
  ),
  anyCase(
    String.raw`${program}\s?(?:就|都|也|请|直接)*(?:使?用|走|连接?到?|在|指向|的?(?:连接)?地址(?:是|为|[:：])?|是)\s?${scheme}?(?<host>[a-z0-9][\w-]{0,60}(?:\.[\w-]{1,60}){1,6}):(?<port>\d{2,5})(?![\w./-])`,
  ),
  // It is there, and then where; or where it is, and then what.
  anyCase(
    String.raw`${program}\s?(?:集群|实例)?(?:已经|早就|已|都|是)*(?:有|存在|部署|搭|建|起|跑|装)(?:好|着|起来|在跑)?(?:一[个套])?(?:了|的)?\s?[,，(（]\s?(?:就|它)*(?:(?:连接)?地址)?(?:在|是|为|[:：])?\s?${scheme}?(?<host>${dotted}|[a-z0-9][\w-]{0,60}(?=:\d))(?::(?<port>\d{2,5}))?[)）]?(?![\w./-])`,
  ),
  anyCase(
    String.raw`(?:使用|用|连接?到?|接|走|复用)\s?(?:部署在)?\s?${scheme}?(?<host>${dotted}|[a-z0-9][\w-]{0,60}(?=:\d))(?::(?<port>\d{2,5}))?(?:/[\w-]{1,60})?\s?(?:上面?|里面?|处|那边|那个)?的?(?:那个)?(?:已经?有|现有|现成|已有|已部署|在跑|已存在)的?(?:那个)?\s?${program}`,
  ),
  anyCase(`(?:we|i) (?:already|still) (?:have|run|got|use) ${article}${program}${address}${another}`),
  anyCase(
    `(?:we|i)(?:'ve)? (?:have|run|got|use) ${article}${program}(?=\\s(?:at|on|under|running|in)\\s)${address}${another}`,
  ),
  anyCase(
    overLines`
      (?:we(?:'ve)? (?:already )?have |there is (?:already )?|use |uses? |using |(?:数据库|缓存|消息队列)?\s?(?:就|都|请)?(?:用|使用|是))?${article}
      (?:${there}\s?的?\s?){1,2}(?:an?\s)?${program}${address}${another}
    `,
  ),
  anyCase(
    overLines`
      (?:we (?:already )?have |the )?${article}${program}(?:\s(?:is|runs|lives|exists)|已经?)
      (?=[^.;\n]{0,30}(?:${there}|\sat\s|在))${address}(?:\s?${there})?${another}
    `,
  ),
  anyCase(
    `(?:use|uses|using|connects? to|talks? to|连接|使用|用)\\s?${article}${program}(?=\\s?(?:at|on|under|@|在)\\s?\\S{1,60}[.:]\\S)${address}${another}`,
  ),
];

const server = String.raw`(?<host>[a-z0-9](?:[\w-]{0,60}\.[\w.-]{1,100}|[\w-]{1,60}(?=:\d)))(?::(?<port>\d{2,5}))?`;
const owner = String.raw`(?:(?:the|our|an?|its|company(?:'s)?|own|existing|managed|external|central|shared)\s)*`;
const hosted = String.raw`(?:rds|aurora|cloud ?sql|azure sql|instance|server|cluster)`;

/** What follows `a postgres database, host` is the host of what is told of before. */
const nameless = String.raw`(?!(?<=(?<!\w)an?\s(?:(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?)\s)?)(?:database|db)[,;]\s(?:host|domain)(?!\w))`;

/** `the database is our RDS at db.acme.internal:5432`: which one it is follows from what the repository needs. */
export const unnamed = anyCase(
  overLines`
    (?<![\w-])${owner}${nameless}(?:database|db)(?:'s)?(?:\s(?:is|runs|lives|sits|uses?|comes from|will be|on|in|url|uri|address|host(?:name)?|endpoint|server|${owner}${hosted})){0,5}
    (?:[,;]?\s\(?(?:at|on|under|is|address:?|host:?|endpoint:?|:)|:)\s?(?:\w{2,12}://)?${server}\)?|
    (?:use|using|connects? to|talks? to)\s${owner}${hosted}\s(?:at|on|under)\s(?:\w{2,12}://)?${server.replaceAll('<', '<other')}|
    (?:我们|公司)?的?数据库(?:就|还|请|已经?|是)*(?:使?用|走|连接?|在|是)?(?:的是)?(?:我们|公司|现有|已有|外部|外面|内部|云上|自建|托管|阿里云|腾讯云|华为云|云)*的?\s?
    (?:RDS|云数据库|数据库|实例)?\s?[,，]?\s?[(（]?(?:连接)?(?:地址|主机|host|在)?(?:是|为|在|[:：])?\s?${server.replaceAll('<', '<zh')}[)）]?
  `,
);
