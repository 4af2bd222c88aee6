import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { isChinese } from './sentences.ts';

const image = '(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z][\\w.-]{0,60}:[\\w.-]{0,60}\\w';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const isQuota = (text: string): boolean => /quota|配额/iu.test(text);
const isClock = (text: string): boolean => isChinese(text) && /cron|定时/iu.test(text);
const isStored = (text: string): boolean => /(?<![a-z])PVC?(?![a-z])|持久卷/iu.test(text);
const words: Readonly<Record<string, string>> = { 禁止: 'Forbid', 允许: 'Allow', 替换: 'Replace' };

/** What people leave out or say in a word beside what is known: ports, classes, clocks and amounts. */
export const passing: readonly Rewriting[] = [
  // A container of which each field is told by its name.
  [
    new RegExp(
      `(初始化|init\\s?)?(?:主|应用|业务|边车)?容器\\s?[一二三]?\\s?[:,]\\s?(?:名称|名字|名)\\s?(?:为|是|:)?\\s?(${name})\\s?,\\s?镜像\\s?(?:为|是|:)?\\s?(${image})`,
      'giu',
    ),
    (...[, before, own = '', from = '']: (string | undefined)[]) =>
      `名为 ${own} 的${before === undefined ? '' : '初始化'}容器使用镜像 ${from}`,
    isChinese,
  ],
  [/在(?:其|它|主容器|应用)(?:启动)?之?前,?\s?(?:先)?\s?(?=[^,;。]{0,24}(?:init|初始化))/giu, '', isChinese],
  [
    /(?<![\w-])用户\s?(?:ID)?\s?(?:为|是)?\s?(\d{1,6})\s?(?:和|、|,|与)\s?(?:用户)?组\s?(?:ID)?\s?(?:为|是)?\s?(\d{1,6})\s?的?(?:身份)?(?:来)?(?:运行|启动|跑)?/giu,
    'runAsUser 为 $1,runAsGroup 为 $2',
    isChinese,
  ],
  [
    /(?:文件系统组|卷的?属组|文件系统的组)\s?(?:ID)?\s?(?:为|是|设为)?\s?(\d{1,6})/giu,
    'fsGroup 为 $1',
    isChinese,
  ],
  // A number by itself behind the image of what runs.
  [
    new RegExp(
      `(?<=(?:Deployment|StatefulSet|DaemonSet|Pod)(?![a-z])[^。;\\n]{0,120}${image}\\s?,)\\s?(\\d{2,5})(?=\\s?[,;。])`,
      'giu',
    ),
    '容器端口 $1',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])Ingress\\s?${name}\\s?[,:]\\s?)(nginx|traefik|haproxy|kong|contour|alb|higress|gce)(?=\\s?[,;])`,
      'giu',
    ),
    'ingressClassName $1',
    isChinese,
  ],
  [/规则[一二三四1-4]\s?:\s?(?=前缀|精确|路径|主机|域名|\/)/gu, '', isChinese],
  // Amounts of a quota in pairs.
  [
    /(requests|limits|请求|限制|上限)\s?(?:共|合计|为|是|:)?\s?(\d{1,4})\s?(?:C|核)?\s?\/\s?(\d{1,6}[MG]i?)(?=\s?(?:[,;。)\n]|$))/giu,
    (...[, sort = '', cores = '', size = '']) => {
      const key = /limit|限/iu.test(sort) ? 'limits' : 'requests';
      return `${key}.cpu ${cores},${key}.memory ${size}`;
    },
    isQuota,
  ],
  [/硬(?:性)?(?:限制|配额)\s?[:,]\s?/gu, '', isQuota],
  [/(?<=[,;:。]\s?)单(?:个)?容器(?=最|至|不|上限|下限)/gu, '每个容器', isChinese],
  // How a clock is told.
  [
    new RegExp(
      `(?:跑|运行|执行)\\s?(${image})\\s?(?:镜像)?\\s?(?:里|中)?的\\s?(?!(?:cron)?job|deployment|pod|container|statefulset|daemonset|sidecar|service|init)([a-z./][\\w./-]{0,60}(?: [\\w./:=-]{1,60}){0,6})${end}`,
      'giu',
    ),
    '镜像 $1,命令 $2',
    isChinese,
  ],
  [
    /(?:历史(?:记录)?|记录)\s?(?:保?留)?\s?成功\s?(?:的)?\s?(\d{1,3})\s?[个条次]?\s?[、,/和]?\s?失败\s?(?:的)?\s?(\d{1,3})\s?[个条次]?/gu,
    'successfulJobsHistoryLimit 为 $1,failedJobsHistoryLimit 为 $2',
    isClock,
  ],
  [
    /并发策略\s?(?:为|是|设为|:)?\s?(禁止|允许|替换)\s?(?:\(\s?(?:Forbid|Allow|Replace)\s?\))?/gu,
    (...[, how = '']) => `concurrencyPolicy 为 ${words[how] ?? ''}`,
    isClock,
  ],
  [/(?<=成功[^,;。]{0,20}失败(?:的)?(?:任务|作业|记录)?)\s?的?历史(?:记录)?(?=\s?[,;。])/gu, '', isClock],
  [/(?:调度|cron)\s?表达式\s?(?:为|是|:)?\s?(?=["'`\d*])/giu, 'cron ', isClock],
  [/(?<=完成|结束)(?:之?后)?的?\s?TTL\s?(?:时间)?\s?(?:为|是|:)?\s?(?=\d)/giu, '后保留 ', isChinese],
  // What is kept and of which class.
  [new RegExp(`(?<![\\w-])class\\s?(?:是|用|为)\\s?(${name})${end}`, 'giu'), '存储类为 $1', isStored],
  [
    new RegExp(
      `(?:建|创建|来|加)(?:一?个)?\\s?(?!\\d|nfs|local|rw|ro|hostpath|block)(${name})\\s?的\\s?(PVC?)(?![\\w-])\\s?(?:从里面|从中|,)*`,
      'giu',
    ),
    (...[, own = '', sort = '']) => `创建 ${sort.toUpperCase()} ${own},`,
    isStored,
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])PVC?\\s${name}\\s?[:,]\\s?(?:\\d{1,5}[MGT]i?|RW[OX]P?|ROX|Retain|Delete)(?:\\s?,\\s?(?:\\d{1,5}[MGT]i?|RW[OX]P?|ROX|Retain|Delete)){0,3}\\s?,\\s?)(?!\\d|hostpath|nfs|local|block|filesystem|retain|recycle|delete|rw|ro)(${name})(?=\\s?(?:[,;。]|$))`,
      'giu',
    ),
    '存储类 $1',
    isStored,
  ],
  [/(?<=(?:建|创建|新建|加|来)(?:一?个)?\s?)sa\s(?=[a-z])/giu, 'ServiceAccount ', isChinese],
  // What is made is called: it is no right to make such, and no container is called so.
  [
    new RegExp(
      `(?<=(?:建|创建|新建|定义|编写|加|来|写)(?:一?个)?\\s?)(Pod\\s|Service ?Account\\s|服务[账帐][号户])\\s?["'\`]?(${name})["'\`]?(?=\\s?(?:[,;。:、(]|和\\s?[A-Z]|以及\\s?[A-Z]|$))`,
      'giu',
    ),
    (...[, sort = '', own = '']) => `名为 ${own} 的 ${/pod/iu.test(sort) ? 'Pod' : 'ServiceAccount'}`,
    isChinese,
  ],
  [/(?<=\d)\s?个\s?(?=[GMT](?:i?B?)?(?![A-Za-z]))/gu, '', isChinese],
  // What is put up and what it is made of.
  [
    new RegExp(
      `(?<=(?:^|[。;\\n])\\s?(?:帮我|请|先)?(?:部署|起|跑|上线)(?:一?个)?\\s?${name}\\s?),\\s?(?:用|使用|跑)\\s?(?=${image})`,
      'giu',
    ),
    ',镜像 ',
    isChinese,
  ],
  // A kind with its name behind a colon, and the namespace in which something is done.
  [
    new RegExp(
      `(?<=(?:建|创建|新建|弄|来|搞|写|加)(?:一?个)?\\s?(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|Service|Ingress|ConfigMap|Secret|HPA|PDB|PVC|PV))\\s?:\\s?(?=${name}\\s?,)`,
      'giu',
    ),
    ' ',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=^|[。;\\n]\\s?)(${name})\\s?(?:里面?|下面?)\\s?(?=给|建|起|跑|部署|弄|来|搞|加|创建)`,
      'giu',
    ),
    '在 $1 命名空间,',
    isChinese,
  ],
  [
    new RegExp(
      `给\\s?(${name})\\s?(?=(?:做|建|创建|配|加|来|搞|弄)(?:一?个)?[^,;。]{0,24}(?:service|svc|服务)\\s?,\\s?(?:名字|名称)?(?:就|也)?(?:叫|为|是)\\s?\\1(?![\\w-]))`,
      'giu',
    ),
    '',
    isChinese,
  ],
  // A certificate that several hosts share.
  [
    new RegExp(
      `(?:(?:这)?[两二三]个(?:主机|域名)|它们|二者|两者)\\s?(?:都|均)?(?:共用|共享|使用|用)\\s?(?:存储|存放|保存|放)在\\s?(?:名为)?\\s?Secret\\s?(${name})\\s?(?:中|里)的?\\s?(?:TLS)?\\s?证书`,
      'giu',
    ),
    'TLS 证书来自 Secret $1',
    isChinese,
  ],
  [
    /(?:最多|至多)\s?(?:同时|一次)?(?:能|允许|可以|只能)?(?:掉|挂|少|停|缺)\s?([一两二三四五\d]{1,2})\s?个/gu,
    (...[, many = '']) => `maxUnavailable 为 ${toCount(many)}`,
    (text) => isChinese(text) && /(?<![a-z])pdb(?![a-z])|disruption/iu.test(text),
  ],
  // How many have to stay.
  [
    /((?=[a-z])[\w./-]{1,60}\s?[=:]\s?[\w.-]{1,60})\s?的?\s?(?:Pods?)?\s?(?:任何时候|随时|始终|一直)(?:都)?(?:要|得|必须|应)*(?:保证|确保|保持)?(?:至少|最少)?有?\s?([一两二三四五\d]{1,2})\s?个(?:副本|Pod|实例)?(?:是)?(?:活着的?|在线|可用|在跑|存活|运行着?|能用)/giu,
    (...[, of = '', many = '']) => `选择 ${of},minAvailable 为 ${toCount(many)}`,
    (text) => isChinese(text) && /(?<![a-z])pdb(?![a-z])|disruption/iu.test(text),
  ],
  [
    new RegExp(
      `(?<=^|[,。;]\\s?)在\\s?(${name})\\s?(?:里|下|中)\\s?(?=(?:建|创建|部署|新建|起|定义))`,
      'giu',
    ),
    '在 $1 命名空间',
    isChinese,
  ],
];
