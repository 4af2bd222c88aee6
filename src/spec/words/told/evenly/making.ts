import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { label, name, size } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const image = '((?:[a-z0-9][\\w.-]{0,60}/){0,4}[a-z][\\w.-]{0,60}:[\\w.-]{1,60}\\w)';
const start = '(?<=(?:^|[,;。:\\n])\\s?)';
const opening = '(?<=(?:^|[。;\\n])\\s?)';
const end = '(?=\\s?(?:[,;。、)\\n]|$))';
const please = '(?:帮我|帮忙|请|麻烦|先|再|然后|我?(?:要|想|需要))*';
const make = '(?:起|建|创建|新建|部署|跑|来|搞|弄|写|配|加|放)';
const count = '(\\d{1,3}|[一两二三四五六七八九十]{1,3})';
const caps =
  '((?:[A-Z]{2,}(?:_[A-Z]{2,}){1,3}|CHOWN|SETUID|SETGID|KILL)(?:\\s?(?:、|和|,)\\s?[A-Z]{2,}(?:_[A-Z]{2,}){0,3})*)';
const able = '(?:capabilit(?:y|ies)|权能|能力|Linux\\s?能力)';
const away = '(?:移除|去掉|丢弃|丢掉|删除|删掉|放弃|取消|drop)(?:掉|了)?';
const back = '(?:只|仅|再|然后|单独|并)*(?:加上?|添加|保留|留下?|加回|增加|授予)(?:回)?';
const runs = 'Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod';

/** What is made, of what and for whom, where people tell it in passing. */
export const making: readonly Rewriting[] = [
  // What stands before a kind that is only described.
  [
    new RegExp(
      `${start}${please}${make}(?:一?个|一套)?\\s?有状态的?(?:服务|应用)?\\s?(?:叫|名为)?\\s?${own}(?=\\s?,)`,
      'giu',
    ),
    '创建名为 $1 的StatefulSet',
  ],
  [
    new RegExp(
      `${start}前面(?:再)?(?:放|加|挂|配|建|用|来)(?:一?个)?\\s?(?:叫|名为)?\\s?${own}\\s?的?\\s?(headless|无头)\\s?的?\\s?(?:service|svc|服务)`,
      'giu',
    ),
    '创建名为 $1 的headless service',
  ],
  [new RegExp(`(?<=[,(]\\s?)按\\s?(${label})\\s?(?:来)?选(?:中|择)?${end}`, 'giu'), '选择 $1'],
  [
    new RegExp(
      `每个\\s?(?:副本|Pod|实例)(?:都|各|自己|单独|要|需要|会)*(?:有|带|挂载?|拿到|分配|用|配)?(?:一块|一个|一份)?(?:自己的|独立的?)?\\s?(${size})\\s?的?(?:数据)?(?:盘|卷|存储|磁盘|云盘|持久卷|空间),?\\s?(?:卷名|名字)?(?:叫做?|名为|为)\\s?${own}`,
      'giu',
    ),
    '每个副本有一个名为 $2 的 $1 卷',
  ],
  [
    new RegExp(
      `${opening}${please}(?:在)?\\s?${own}\\s?(?:这个)?(?:命名空间|ns|namespace)?\\s?(?:里面?|下面?|中)${please}${make}\\s?${count}\\s?(?:个|份)\\s?${own}(?=\\s?,)`,
      'giu',
    ),
    (...[, space = '', copies = '', named = '']) =>
      `在 ${space} 命名空间创建名为 ${named} 的Deployment,${toCount(copies)}个副本`,
    (text) => /镜像|image(?!pull)/iu.test(text),
  ],
  [
    new RegExp(
      `${opening}${please}[给为]\\s?(?:带有?|有|具有)?\\s?(?:标签)?(?:为|是)?\\s?(${label})\\s?(?:标签)?的\\s?Pod\\s?${make}(?:一?个)?\\s?(NodePort|LoadBalancer|ClusterIP|headless)?\\s?(?:类型)?的?\\s?(?:服务|Service|svc)\\s?,?(?:叫做?|名为|名字叫)\\s?${own}`,
      'giu',
    ),
    (...[, chosen = '', sort, named = '']) =>
      `创建名为 ${named} 的${sort === undefined ? '' : ` ${sort} `}Service,选择标签为 ${chosen} 的Pod`,
  ],
  [
    new RegExp(
      `${start}(?:同一个?|每个|一个)(?:客户端|用户|客户|来源)(?:的请求|IP)?(?:始终|一直|总是|都|要|会)*(?:固定|落|粘|打|转|访问)(?:到|在)同一?个?\\s?(?:Pod|副本|实例|后端)(?:上)?${end}`,
      'giu',
    ),
    'sessionAffinity为ClientIP',
    (text) => /service|svc|服务/iu.test(text),
  ],
  [
    new RegExp(`后端(?:为|是)\\s?(${label})\\s?的\\s?Pod`, 'giu'),
    '选择标签为 $1 的Pod',
    (text) => /service|svc|服务/iu.test(text),
  ],
  [
    new RegExp(`(?:开启|启用|打开|配置)?基于(?:客户端)?\\s?IP\\s?的?会话(?:保持|亲和性?)`, 'giu'),
    'sessionAffinity为ClientIP',
  ],
  [
    new RegExp(
      `(?<=(?:创建|建|起|部署|配|加)(?:一?个)?\\s?)(NodePort|LoadBalancer|ClusterIP)\\s?(?:类型)?\\s?(?:服务|Service|svc)\\s?${own}(?=\\s?[,:(])`,
      'giu',
    ),
    '名为 $2 的 $1 Service',
  ],
  [
    new RegExp(
      `${opening}${please}(?:在)?\\s?${own}\\s?(?:命名空间|ns|namespace)\\s?的\\s?${own}\\s?(?:要|跑|起|部署)+\\s?${count}\\s?(?:个|份)(?:副本)?(?=\\s?,)`,
      'giu',
    ),
    (...[, space = '', named = '', copies = '']) =>
      `在 ${space} 命名空间创建名为 ${named} 的Deployment,${toCount(copies)}个副本`,
    (text) => /镜像|image(?!pull)/iu.test(text) && !/statefulset|daemonset/iu.test(text),
  ],
  // Of what it is made.
  [
    new RegExp(
      `(?<=(?:任务|${runs})\\s?${name}\\s?)由\\s?(?:镜像)?\\s?${image}\\s?(?:来)?(?:运行|提供|执行)`,
      'giu',
    ),
    ',镜像为 $1',
  ],
  [
    new RegExp(
      `(?:先)?用\\s?${image}\\s?(?:镜像)?的?\\s?(?:init|初始化)\\s?容器\\s?${own}\\s?(?:来)?(?:跑|执行|运行)(?:命令)?`,
      'giu',
    ),
    '名为 $2 的Init容器使用镜像 $1 运行命令 ',
  ],
  [
    new RegExp(
      `(?:启动之?前|起之前)?,?(?:先)?(?:由|让)\\s?(?:(?:init|初始化)\\s?容器)?\\s?${own}\\s?\\((?:镜像(?:为|是)?)?\\s?${image}\\s?\\)\\s?(?:来)?(?:先)?(?:跑|执行|运行)(?:命令)?`,
      'giu',
    ),
    '名为 $1 的Init容器使用镜像 $2 运行命令 ',
    (text) => /init|初始化|启动之?前|起之前/iu.test(text),
  ],
  [
    /(?<=(?:参数|args)\s?(?:为|是|:)\s?)((?!-{0,2}["'[])[!-+.-~]{1,100}(?:\s[!-+.-~]{1,100}){1,8})(?=\s?(?:[,;。\n]|$))/gu,
    (_, said = '') => JSON.stringify(said.split(/\s/u)).replaceAll('","', '", "'),
  ],
  [new RegExp(`${start}(?:跑|执行|运行)?完(?:成)?(?:了)?(?:之?后)?再?(?:启动|起|跑)主容器${end}`, 'giu'), ''],
  [
    /主容器(?!\s?["'`]?[a-z]|\s?名)/giu,
    (said, ...rest) => mainOf(said, rest),
    (text) => /init|初始化/iu.test(text),
  ],
  // What a container may.
  [
    new RegExp(
      `${away}(?:其)?(?:所有|全部)(?:的)?\\s?${able}\\s?,?\\s?${back}(?:上|了)?\\s?(?:${able})?\\s?${caps}(?:\\s?${able})?`,
      'giu',
    ),
    'drop ALL capabilities,add $1',
  ],
  [
    new RegExp(
      `${able}\\s?(?:都|全部?|统统|全都)*${away}(?:所有|全部)?\\s?,?\\s?${back}\\s?${caps}(?:\\s?${able})?`,
      'giu',
    ),
    'drop ALL capabilities,add $1',
  ],
  [
    new RegExp(
      `除了?\\s?${caps}\\s?(?:之?外|以外),?(?:都)?${away}(?:其[他余它])?(?:所有|全部)?(?:的)?\\s?(?:其[他余它])?\\s?${able}`,
      'giu',
    ),
    'drop ALL capabilities,add $1',
  ],
  // Where it may run, which is told twice.
  [
    /(?:为了?)?(?:使|让)?其?也?(?:需要?|要|能|可以|应)*(?:够)?(?:在|调度到|跑在|跑到)?\s?(?:控制平面|控制面|master|主)\s?节点(?:上)?(?:也|都)?(?:要|能|可以)*(?:运行|调度|跑)?\s?[,(]\s?(?:因此|所以)?(?:需要?|要)?(?:容忍)?(?:节点)?(?:上)?(?:的)?(?:污点)?\s?(?=node-role\.kubernetes\.io)/giu,
    ',容忍污点 ',
  ],
  // Storage.
  [
    new RegExp(
      `从\\s?(?:存储类|storage ?class)\\s?${own}\\s?(?:中)?(?:申请|请求|要|索取)\\s?(${size})`,
      'giu',
    ),
    ',存储类为 $1,请求 $2',
  ],
  // When.
  [
    /(?<![\d.])(\d{1,2})\s?点\s?(\d{1,2})\s?分(?!钟)/gu,
    (_, hour = '', minute = '') => `${hour}:${minute.padStart(2, '0')}`,
  ],
  [/(?<=[,;。:]\s?)时间(?:是|为|定在|在)\s?(?=(?:[^,。;\n]{0,12})每)/gu, ''],
];

/** The first container of the only thing that has a name. */
function mainOf(said: string, rest: readonly unknown[]): string {
  const text = rest.at(-1);
  if (typeof text !== 'string') return said;
  const named = new RegExp(
    `(?:名为|叫)\\s?${own}\\s?的\\s?(?:${runs})|(?:${runs})(?:\\s|名为|叫)\\s?${own}`,
    'giu',
  );
  const names = new Set([...text.matchAll(named)].map(([, one, other]) => one ?? other ?? ''));
  const [only, ...more] = names;
  return only === undefined || more.length > 0 ? said : `容器 ${only} `;
}
