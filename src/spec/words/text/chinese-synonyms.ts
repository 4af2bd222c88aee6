import { toCount } from '../numbers.ts';
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

  // Names and values.
  [
    /(?<=(?<![A-Za-z])(?:Pod|Deployment|StatefulSet|DaemonSet|CronJob|Job|Service|ConfigMap|Secret|Ingress|Role|ClusterRole|PVC|HPA)\s?)名(?:字|称)?\s?(?=["'`]?[a-z0-9])/giu,
    '名为 ',
  ],
  [/(?:设置成|设定成|设成|设定为|配置成|配成|指定成|(?<![固规限决确约判])定成)(?!员|功)/gu, '设置为'],
  [
    /(?<![\w.-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\s?(?:设置?为|用|给)\s?(-[A-Za-z][^\s,，。;；"'`]{1,60})(?=\s?(?:[,，。;；]|$))/gu,
    '$1="$2"',
  ],
  [
    /(?<![\d一二三四五六七八九十])(\d|[一两二三四五六七八九])\s?分(?:钟)?半(?!天|夜|小时)/gu,
    (...[, count = '']) => `${String(toCount(count) * 60 + 30)}秒`,
  ],
  [
    /(CPU|内存)\s?(\d[\w.]{0,8})\s?核?(?:起步|起|保底|打底)\s?[,，]?\s?(?:最多|最高|上限|封顶)(?:给|到|是|为)?\s?(\d[\w.]{0,8})(?:\s?核)?/giu,
    '$1请求$2,$1限制$3',
  ],
  [
    /保留(?:最近|最新|最后)?的?\s?(\d{1,3})\s?[个次条](?:运行|执行)?成功的?(?:任务|作业|job|运行|执行|历史|记录){0,2}\s?(?:和|、|,|，|与)\s?(?:最近的?)?\s?(\d{1,3})\s?[个次条](?:运行|执行)?失败的?(?:任务|作业|job|运行|执行|历史|记录){0,2}/giu,
    'successfulJobsHistoryLimit为$1,failedJobsHistoryLimit为$2',
  ],
  [
    /(?:不允许|禁止|不得|不能|不可以?|不许|不要|防止|别)(?:容器|进程)?(?:进行|发生)?(?:提升权限|权限提升|特权提升|提升特权|特权升级|权限升级|提权)/gu,
    '禁止权限提升',
  ],
  [
    /(?:平时|平常|日常|低峰期?|闲时)(?:跑|保持|有|是|要|用)?\s?(\d{1,3})\s?个(?:副本|实例)?\s?[,，、]\s?(?:高峰期?|忙时|峰值)(?:时|的时候)?(?:最多|最高|扩到|到|可以)*\s?(\d{1,3})\s?个/gu,
    '最少$1个,最多$2个',
    (text) => /hpa|Autoscaler|扩|伸缩/iu.test(text),
  ],
  [
    /(?<=允许)(?:该|此|这个)?\s?(?:ServiceAccount|服务账[号户])\s?(?:仅|只)?(?:能|可以)?(?:仅|只)?(?:在(?:该|此|本|这个)命名空间(?:中|内|里|下)?)?(?=创建|读取|查看|列出|删除|更新|修改|获取|监视)/gu,
    '',
  ],
  [
    /(名为|命名为|叫做?)(\s?["'`]?[a-z0-9][a-z0-9.-]{0,62}["'`]?\s?)的\s?(Role|ClusterRole|Deployment|StatefulSet)\s?和\s?(?:一个)?\s?(RoleBinding|ClusterRoleBinding|Service)(?![A-Za-z])(?=\s?(?:[,，。;；]|$))/gu,
    '名为$2的$3和名为$2的$4',
  ],

  // What it is called, told behind all else.
  ...(
    [
      ['Job', '任务|作业'],
      ['Deployment', '部署|服务'],
      ['Pod', '容器组'],
      ['StatefulSet', '集群|数据库'],
    ] as const
  ).map(([kind, words]): Rewriting => [
    new RegExp(`(?<=[,，。;；]\\s?)${kind}\\s?名(?:字|称)?(?:就?叫|为|是)?\\s?(?=["'\`]?[a-z])`, 'gu'),
    '名称为 ',
    (text) =>
      !/(?<!个)名为|命名为|名字|叫做?/u.test(text.replace(new RegExp(`${kind}\\s?名\\S`, 'gu'), '')) &&
      new RegExp(`^[^,，。;；]{0,40}(?:${kind}|${words})`, 'u').test(text) &&
      text.split(kind).length <= 3,
  ]),
  // From where a variable comes, told before its name.
  [
    /(?<=^|[,，。;；]\s?)[^,，。;；\n]{0,16}(?:放在|存在|保存在|在)\s?secret\s?["'`]?([a-z0-9][a-z0-9.-]{0,62})["'`]?\s?(?:里面?|中)?的\s?["'`]?([\w.-]{1,60}?)["'`]?\s?(?:字段|键|key)?\s?(?:里面?|中|下)?\s?[,，]\s?(?:环境)?变量名?(?:是|为|叫|用)?\s?["'`]?([A-Z][A-Z0-9_]{1,60})["'`]?/gu,
    '环境变量 $3 取自 secret $1 的 $2 键',
  ],
  [
    /(?<=(?:名字|名称|名|叫)[^,，。;；\n]{1,60}[,，]\s?)放(?:在|到)?\s?([a-z][a-z0-9-]{1,60})\s?(?:里面?|下面?|中)(?=\s?(?:[,，。;；]|$))/gu,
    '放在 $1 命名空间里',
  ],
];
