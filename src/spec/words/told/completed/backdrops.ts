import type { Rewriting } from '../../text/rewriting.ts';
import { image, isChinese, label, name } from './said.ts';

const taint = '[a-z][\\w./-]{0,60}(?:=[\\w.-]{0,60})?:(?:NoSchedule|NoExecute|PreferNoSchedule)';
const make = '(?:写|建|创建|编写|定义|配置|配|提供|准备|开|加|做|来)(?:一?个)?';

/** What is only there to be spoken of: machines, pods that are selected, and what they suffer from. */
export const backdrops: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:^|[。\\n])\\s?)[^,;。\\n]{0,24}(?:节点|机器|台)(?:都|上)?(?:带有|带着|打了|有|带)?\\s?污点\\s?(${taint})\\s?(?:的机器)?(?:[和及与、,]\\s?标签\\s?(?:为|是)?\\s?${label})?\\s?[,。](?=[^]{1,600}容忍\\s?污点\\s?\\1)`,
      'giu',
    ),
    '',
    isChinese,
  ],
  [
    /(?<=(?:^|[,。\n])\s?)[^,;。\n\d]{0,12}Pod\s?(?:总是|一直|老是|始终)\s?(?:处于|卡在|停在)?\s?Pending(?:状态)?\s?[,。]/giu,
    '',
    isChinese,
  ],
  // Pods that a Service is made for are no pods that are wanted.
  [
    new RegExp(
      `(?:给|为)\\s?(?:带有?)?标签(?:为|是)?\\s?(${label})\\s?的\\s?(?:Pod|实例|应用)s?\\s?(${make}[^,;。]{0,30}(?:Service|svc|服务)\\s?(?:叫)?\\s?${name})`,
      'giu',
    ),
    '$2,选择 $1',
    isChinese,
  ],
  [
    new RegExp(
      `(?:里|中)?(?:有|跑着)\\s?[\\d一二三四五六七八九十两]{1,3}\\s?个\\s?(?:带有?)?标签(?:为|是)?\\s?(${label})\\s?的\\s?Pod\\s?,\\s?任何时候都?(?:至少)?要?(?:至少)?(?:有|保持|保留)?\\s?([\\d一二三四五六七八九十两]{1,3})\\s?个(?:可用|在线|活着)`,
      'giu',
    ),
    '里的 PDB 选择 $1,最少可用 $2',
    (text) => isChinese(text) && /pdb|disruption/iu.test(text),
  ],
  [
    new RegExp(
      `(?<=(?:^|[。\\n])\\s?)为\\s?${name}\\s?(?:暴露|开放?|提供|建立?)(?:一个)?\\s?(?:公网|对外|外网|外部)(?:的)?入口\\s?[:,]\\s?(?=[^。]{0,20}(?:Service|svc|服务))`,
      'giu',
    ),
    '',
    isChinese,
  ],
  // Words that stand around what is wanted and say nothing of it.
  [/与之(?:匹配|对应)的\s?(?=[A-Z])/gu, '', isChinese],
  [
    /(?<=[,;。]\s?请?用[^,;。]{1,40}(?:Service|Ingress|CronJob|Job))\s?(?:来)?实现(?=\s?[。,;]|$)/giu,
    '',
    isChinese,
  ],
  [/(?<=[,;]\s?)限制(?=最多|至多|不超过)/gu, '', isChinese],
  [
    /(?:按照?|依照|使用)\s?([A-Z][A-Za-z]{2,20}\/[A-Z][A-Za-z_]{2,30})\s?时区\s?,?\s?(?=每)/gu,
    '时区 $1,',
    isChinese,
  ],
  [/\s\/\s(?=(?:容器|镜像|副本|\d{1,3}\s?个?副本|[a-z][\w./-]{0,60}:\w))/giu, ',', isChinese],
  // A namespace and its quota in one breath.
  [
    new RegExp(
      `(?<=(?:^|[。\\n])\\s?)(?:给[^,;。]{1,12}?)?(?:开|建|创建|准备|弄)?(?:一?个)?\\s?命名空间\\s?(${name})\\s?(?:,\\s?打?(?:上)?标签\\s?|\\(\\s?(?:标签\\s?(?:为|是|:)?\\s?)?)(${label})\\s?\\)?\\s?(?:,|及其|和|以及)\\s?(?:资源)?配额\\s?(?:叫|名为)?\\s?(${name})\\s?:`,
      'giu',
    ),
    '创建命名空间 $1,标签 $2。在 $1 命名空间创建 ResourceQuota $3:',
    isChinese,
  ],
  // Whom a service is made for is called as it is.
  [
    new RegExp(
      `(?:给|为)\\s?(${name})\\s?(?:开|建|做|配|加|来|弄|创建)(?:一?个)?\\s?(LB|LoadBalancer|NodePort|ClusterIP|负载均衡)\\s?(?:类型)?的?\\s?(?:svc|service|服务)(?!\\s?[a-z]|\\s?,?\\s?(?:名字|名称|叫|名))`,
      'giu',
    ),
    (...[, own = '', sort = '']) =>
      `创建名为 ${own} 的 Service,类型为 ${/node|cluster/iu.test(sort) ? sort : 'LoadBalancer'}`,
    isChinese,
  ],
  // Levels at which contexts are told are no objects.
  [
    /(?<=[,;。\n]\s?)(?:Pod|容器)\s?(?:级别|级|层面)的?(?:安全)?(?:要求|设置|上下文)?\s?:\s?/giu,
    '',
    isChinese,
  ],
  // What is put up of an image.
  [
    new RegExp(
      `(?<=(?:^|[,;。\\n])\\s?(?:再|然后|接着|并|帮我|请|先)?\\s?)(?:再|然后)?用\\s?(${image})\\s?(?:镜像)?\\s?(?:起|跑|部署|拉起|启动)(?:一?个)?\\s?(?!deploy|pod|job|cron|state|daemon|container|redis\\s|名为)(${name})(?=\\s?(?:[,;。]|$))`,
      'giu',
    ),
    '创建 Deployment $2,镜像 $1',
    isChinese,
  ],
];
