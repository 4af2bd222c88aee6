import { han, matter, piece, type Told } from '../sentence.ts';
import { size, sizeIn } from '../values.ts';

const nowhere =
  'throw-?away|ephemeral|disposable|(?:with )?(?:no|without(?: an?| any)?) (?:persistent )?(?:disk|storage|persistence|volume|pvc)s?|(?:that |which |it )?(?:keeps?|stores?|saves?|persists?) nothing|(?:only |just |purely )?in memory(?: only)?|(?:nothing|none of it|its data|the data) (?:has to|needs? to|must|may|can) (?:be (?:kept|lost|saved)|get lost)';

const kinds = 'redis|valkey|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|rabbitmq';

/** What is wanted beside it and how much it may keep: `a Redis next to it with two gigs of disk`. */
export const besides = matter(
  String.raw`(?:redis|valkey|postgres|mysql|mariadb|mongo|rabbit|database|(?<![\w-])db(?![\w-]))[^\n]{0,80}(?:\d|gig|[一二两三四五六七八九十半]|旁边|边上|password|密码|disk|storage|persist|volume|nothing|cach)|(?:throw-?away|ephemeral|disposable) (?:redis|valkey)`,
  [
    String.raw`(?<version>(?<=(?<![\w-])(?:${kinds}|version)(?:\s(?:database|db|server|version))?:?\s)v?\d{1,2}(?:\.\d{1,3}){0,2}(?![\w%.]|\s?(?:[kmgt]i?b?(?![a-z])|gig|pods|replicas|copies|instances|disks|nodes|databases)))`,
    String.raw`(?<class>(?<=(?:storage\s?)?class(?:\s(?:is|called|named))?[\s:=]{1,2}["'\x60]?)(?!(?:is|called|named|of|for|and|with)(?![\w-]))[a-z][a-z0-9-]{1,40}(?![\w-])|(?<=(?:disk|storage|volume|space)\son\s)(?!(?:disk|an?|the|its|our|top|it)(?![\w-]))[a-z][a-z0-9-]{1,40}(?![\w-]))`,
    piece('class_', '(?:storage ?)?class'),
    piece('version_', 'version'),
    String.raw`(?<memory>\d{1,5}\s?[mg]i?b?\s(?:of\s)?(?:memory|ram)(?![\w-])|(?<=(?:memory|ram):?\s(?:of\s)?)\d{1,5}\s?[mg]i?b?(?![\w-]))`,
    piece('memory_', 'memory|ram'),
    piece('kind', '(?:database|db)(?: server)?'),
    piece('beside', 'along|together with (?:it|the app)'),
    piece('want', 'bring|brings|own|belongs|supply'),
    piece(
      'kind',
      '(?:redis|valkey|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|rabbitmq)(?: (?:database|db|server|instance|cache|broker))?',
    ),
    piece('nowhere', nowhere),
    piece(
      'and',
      'plus|or|(?<!password )and(?! (?:have|has|needs?|gets?|with|(?:an? )?password|should|must|surviv|to))',
    ),
    han('and', '和|以及|还有|或'),
    piece(
      'beside',
      '(?:belongs?|goes) (?:to|with) it|next to(?: it)?|beside(?: it)?|alongside(?: it)?|along with(?: it)?|adjacent|on the side|as well',
    ),
    piece(
      'want',
      'needs?|wants?|add(?:s|ed)?|give|gives|gets?|deploy(?:ed)?|create|bring up|spin up|set up|start|put|include|require[sd]?|run|provide|attach|comes?|goes?|use',
    ),
    piece(
      'disk',
      'disks?(?: space)?|storage|persistent (?:volume|storage|disk)|volume|pvc|persistence|persistent|space|on disk|persisted|for its data|its data|data',
    ),
    piece(
      'lasting',
      '(?:(?:that|which|it|must|should|has to|to) )*(?:surviv(?:e|es)|outlives?|keeps? (?:its |the )?data(?: (?:over|across|through|after))?)(?: (?:a|any|its|restarts?|re-?starts?|re-?deploys?|pod|deployments?|roll-?outs?|updates?))*',
    ),
    piece(
      'locked',
      '(?:(?:protected|secured) (?:by|with) )?(?:an? |its own |some )?password(?:-protected| protected| protection| (?:is )?(?:required|needed))?|(?:have|has|with|needs?|gets?|set) (?:an? |its own )?password',
    ),
    piece(
      'for_',
      '(?:only|just) (?:for )?(?:an? )?(?:caching|cache)|sessions?|caching|cache|jobs|queues?|background jobs|rate limiting|carts',
    ),
    han('locked', '(?:要|需要|带|有|加|设|设置)*密码(?:保护)?'),
    piece('has', 'have|has|with|of'),
    piece('enough', 'enough|sufficient|suffices?|plenty|big|large|sized?|will do'),
    han('aside', '(?:放在?|摆在?|跑在?|部署在?|起在?)(?:它|应用|服务)?的?(?:旁边|边上)'),
    han('beside', '旁边|附带|搭配|一起|同时|再'),
    han('want', '带|起|部署|需要|加|起|要|跑|给|分配|还|配'),
    han('disk', '磁盘(?:空间)?|存储(?:空间)?|数据盘|硬盘|持久卷|持久化存储|持久化|数据|空间|盘|pvc'),
    han('enough', '就?够了?|足够|即可|就行|就好|大小'),
    size,
  ],
  wanted,
);

function wanted(told: Told): string | undefined {
  const [kind, much] = [told.one('kind'), told.one('size')];
  if (told.has('nowhere')) return keptNowhere(told);
  if (kind === undefined) return undefined;
  if (told.hasOneOf('version', 'class', 'memory') || isBare(told, kind))
    return inParts(told, plainKind(kind).toLowerCase());
  if (much === undefined) return onlyBeside(told, kind);
  const isAsked = told.hasOneOf('disk', 'lasting') && told.hasOneOf('beside', 'aside', 'want', 'lasting');
  if (!isAsked || told.hasOneOf('place', 'and')) return undefined;
  const locked = told.has('locked') ? ' and a password' : '';
  return `${plainKind(kind)} with ${sizeIn(much)} of storage${locked}`;
}

/** A store for caching of which nothing has to last. */
function keptNowhere(told: Told): string | undefined {
  const [kind = ''] = (told.one('kind') ?? '').split(/\s/u);
  const isAsked = told.hasOneOf('want', 'beside', 'enough');
  const isMore = told.hasOneOf(
    'size',
    'disk',
    'lasting',
    'locked',
    'place',
    'and',
    'who',
    'class',
    'version',
  );
  const memory = told.all('memory');
  if (!/^(?:redis|valkey)$/iu.test(kind) || !isAsked || isMore || memory.length > 1) return undefined;
  const app = kind.toLowerCase();
  const held = memory.map((much) => `. ${app} memory ${sizeIn(amountOf(much))}`);
  return [`add a ${app} without persistence`, ...held].join('');
}

/** `redis 放旁边`: it is wanted there. */
function onlyBeside(told: Told, kind: string): string | undefined {
  const isMore = told.hasOneOf('size', 'disk', 'lasting', 'place', 'and', 'who', 'enough');
  if (isMore || !told.has('aside')) return undefined;
  return `带 ${kind}${told.has('locked') ? `，${kind} 要设密码` : ''}`;
}

function plainKind(said: string): string {
  const [first = ''] = said.split(/\s/u);
  return /^db$/iu.test(first) ? 'database' : first;
}

/** `a postgres with 10Gi`: of a database nothing but what it keeps is told by a size alone. */
function isBare(told: Told, kind: string): boolean {
  const isData = /^(?:postgres|mysql|mariadb|mongo|database|db)/iu.test(kind);
  const isMore = told.hasOneOf('disk', 'lasting', 'locked', 'for_');
  return isData && told.has('size') && !isMore && told.hasOneOf('want', 'beside', 'enough', 'has');
}

/** Each of it in a clause of its own. */
function inParts(told: Told, kind: string): string | undefined {
  const isOnce = ['size', 'version', 'class', 'memory'].every((one) => told.all(one).length <= 1);
  const isNamed = ['version', 'class', 'memory'].every((one) => told.has(one) || !told.has(`${one}_`));
  const isKept = told.has('size') || !told.has('class');
  if (!isOnce || !isNamed || !isKept || told.hasOneOf('place', 'and', 'who')) return undefined;
  const memory = told.all('memory').map(amountOf);
  return [
    ['add a', kind, ...told.all('version').map((one) => one.replace(/^v/iu, ''))].join(' '),
    ...told.all('size').map((much) => `${kind} with ${sizeIn(much)} of storage${classOf(told)}`),
    ...memory.map((much) => `${kind} memory ${sizeIn(much)}`),
    ...(told.has('locked') ? [`${kind} must be password protected`] : []),
  ].join('. ');
}

function amountOf(said: string): string {
  return said.replace(/\s(?:of\s)?(?:memory|ram)$/iu, '');
}

function classOf(told: Told): string {
  const said = told.one('class');
  return said === undefined ? '' : ` and storage class ${said}`;
}
