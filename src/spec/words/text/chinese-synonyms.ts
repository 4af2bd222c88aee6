import type { Rewriting } from './rewriting.ts';

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const name = '["\'`]?[a-z0-9][a-z0-9.-]{0,62}["\'`]?';
const between = (word: string): RegExp =>
  new RegExp(
    `(?<=[\\p{Script=Han}\\d、,(]\\s?)(?<![A-Za-z0-9_.-])(?:${word})(?=\\s?[\\p{Script=Han},。;)]|\\s?$)`,
    'giu',
  );

/** Chinese ways of putting what the readers know in one: they come into that one before anything is read. */
export const chineseSynonyms: readonly Rewriting[] = [
  // What joins.
  [/(?<![以涉普提不触波危遍顾])及(?![其时早格物第以至])|跟(?![随踪上进着班])/gu, '和'],
  // Namespaces.
  [/(?:名字|名称)空间/gu, '命名空间'],
  [
    new RegExp(
      `\\s?(?<![\\w.=/-])(?:namespace|ns)(?=\\s${name}\\s?[\\p{Script=Han},。;(])|(?<=${name}\\s)(?:namespace|ns)\\s?(?=[\\p{Script=Han},。;])|(?<=[这该此同]个?)\\s?(?:namespace|ns)\\s?(?=[\\p{Script=Han},。;])`,
      'giu',
    ),
    '命名空间',
    isHan,
  ],
  [/(?<=命名空间)(?:下面|里面|当中|之中|之下|内部)/gu, '里'],
  // Ports.
  [/端口号/gu, '端口'],
  [
    new RegExp(
      '(?<=[\\p{Script=Han}])\\s?port(?=\\s?\\d)|(?<=\\d)\\s?port\\s?(?=[\\p{Script=Han},。])',
      'giu',
    ),
    '端口',
    isHan,
  ],
  [/侦听/gu, '监听'],
  // Names.
  [/(?<![通俗简统自别全名常])称为(?=\s?["'`]?[a-z])/gu, '名为'],
  [/【\s?([a-z0-9][\w.-]{0,80})\s?】/giu, ' $1 '],
  // Labels.
  [
    /(?:带有|带着?|拥有|具有|打了|打上|贴有|贴上)\s?(?:标签)?\s?([a-z][\w./-]{0,80})\s?(?:为|是)\s?([\w.-]{1,60})\s?的?标签/giu,
    '带有标签 $1=$2 ',
  ],
  [/选择算[符子]/gu, '选择器'],
  // Amounts.
  [
    /(?<=[,，(、;；:：]\s?(?:跑|要|开|起|部署)?\s?)(\d{1,3})\s?份(?=\s?(?:[,，。;；)]|$))(?<!备份[^。]{0,30})/gu,
    '$1 个副本',
  ],
  [/(?<=\d)\s(?=[KMGT]i(?:B)?(?![A-Za-z]))/gu, '', isHan],
  [/(?<=(?:^|[,，。;；:：和并]|容器)\s?)申请(?=\s?(?:\d|CPU|内存|资源))/giu, '请求'],
  [
    /(?:不得|不能|不可以?|不许|不准|不允许|禁止|不应该?|不要|不可)(?=超过|超出|多于|大于|少于|低于|小于)/gu,
    '不',
  ],
  [/不准/gu, '不能'],
  [/(?<=\d\s?)分(?=[,，。;；后内就则没还)]|$)/gu, '分钟'],
  // What shall be.
  [
    /(?<=^|[,，。;；:：\n它]|Pod\s?|节点\s?|副本\s?|值\s?)(?:务必|应当|应该|应|需要|需|要|得)(?=(?:被)?(?:调度|部署|运行在|放置?)(?:到|在)?[^,，。;；\n]{0,120}节点)/gu,
    '必须',
  ],
  [/务必/gu, '必须'],
  [
    /(?<=^|[。;；\n]|再|并且?|还要?|同时)\s?(?:生成|给出|提供|声明|增加|添加|给我|部署|create)\s?(?=(?:[一1]\s?个)?名为)/gu,
    '创建',
  ],
  [/(?<!环境|模板|全局|\$)变量(?=\s?[A-Z][A-Z0-9]*_)/gu, '环境变量'],
  // What stands in English between Chinese.
  [/\s?(?<![A-Za-z0-9_.-])mount(?:ed)?\s?(?=[到在于至])/giu, '挂载'],
  [between('volumes?'), '卷', isHan],
  [/(?<=\p{Script=Han}\s?)nodes?(?=\s?上)/giu, '节点'],
  [/(?<![\w.-])replicas?(?=\s?数)|(?<=[一二两三四五六七八九十]\s?个\s?)replicas?(?![\w.-])/giu, '副本'],
  [/文件夹/gu, '目录'],
  // Images.
  [
    /(?<![\w./-])((?:[a-z0-9][\w.-]{0,60}\/){0,3}[a-z][a-z0-9-]{1,40})\s?(?:镜像)?的\s?(v?\d[\w.-]{0,40}|alpine|latest|stable)\s?(?:版本|标签|tag)(?=\s?(?:[,，。;；、)的镜]|$))/giu,
    '$1:$2',
  ],
];
