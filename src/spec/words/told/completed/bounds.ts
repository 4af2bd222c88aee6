import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, name, start } from './said.ts';

const isClock = (text: string): boolean => isChinese(text) && /cron|定时/iu.test(text);
const isJob = (text: string): boolean => isChinese(text) && /(?<![a-z])job(?![a-z])|任务/iu.test(text);
const isQuota = (text: string): boolean => /quota|配额/iu.test(text);
const isOfProbes = (text: string): boolean => /探针|存活|就绪|活着|liveness|readiness/iu.test(text);
const seconds: Readonly<Record<string, number>> = { 秒: 1, 分: 60, 分钟: 60, 小时: 3600, 个小时: 3600 };

/** How long, how many and how much at most, as it is said in passing. */
export const bounds: readonly Rewriting[] = [
  [
    /(?:如果|若|要是)?(?:上一?次|前一?次|上一轮)[^,;。]{0,10}(?:还)?(?:没|没有|未)(?:结束|完成|跑完|执行完)(?:的话)?\s?,?\s?(?:就|则|那么?)?(?:直接)?(?:跳过|不跑|不执行)(?:本|这|当)?(?:次|轮)?/gu,
    'concurrencyPolicy 为 Forbid',
    isClock,
  ],
  [
    /(?:只)?保留(?:最近)?(?:的)?\s?(\d{1,3})\s?[个次条]成功的?\s?(?:Job|任务|作业|记录)?\s?(?:和|与|、|,|以及)\s?(\d{1,3})\s?[个次条]失败的?\s?(?:Job|任务|作业|记录)?(?:的)?(?:历史)?(?:记录)?/giu,
    'successfulJobsHistoryLimit 为 $1,failedJobsHistoryLimit 为 $2',
    isClock,
  ],
  [
    new RegExp(
      `${start}(?:整体|整个|总|任务|作业|全部)?(?:的)?(?:运行)?(?:时限|时长上限|超时(?:时间)?|总时长)\\s?(?:最多|不超过|为|是|:)?\\s?([\\d一二两三四五六七八九十]{1,5})\\s?(个?小时|分钟?|秒)`,
      'gu',
    ),
    (...[, many = '', unit = '']) => deadline(many, unit),
    isJob,
  ],
  [
    new RegExp(
      `${start}([\\d一二两三四五六七八九十]{1,5})\\s?(个?小时|分钟?|秒)(?:钟)?(?:后)?(?:就)?超时(?=\\s?[,;。])`,
      'gu',
    ),
    (...[, many = '', unit = '']) => deadline(many, unit),
    isJob,
  ],
  [
    /(?<![\w.])(requests|limits|请求|限制|上限)\s?(?:的)?(?:总量|总和|合计|总计)\s?(?:为|是|不超过|:)?\s?(\d{1,4}m?)\s?(?:个)?(?:CPU|核|C)\s?(?:和|、|,)?\s?(\d{1,6}\s?[MGT]i?)B?\s?(?:的)?(?:内存)?/giu,
    (...[, sort = '', cores = '', size = '']) => {
      const key = /limit|限/iu.test(sort) ? 'limits' : 'requests';
      return `${key}.cpu ${cores},${key}.memory ${size}`;
    },
    isQuota,
  ],
  [
    /(?:最多|至多)(?:可以|能|只能)?(?:使用|占用|用)\s?(?=\d{1,2}\s?个\s?(?:[a-z]+\.com\/gpu|GPU))/giu,
    '资源上限为 ',
    isChinese,
  ],
  [
    /(LoadBalancer|NodePort)\s?(?:类型)?的?\s?(?:Service|服务)s?\s?(?:的)?(?:数量)?\s?(?:为|是|不超过|最多|上限)\s?(\d{1,4})\s?个?/giu,
    (...[, sort = '', many = '']) => `services.${sort.toLowerCase()}s ${many}`,
    isQuota,
  ],
  [
    /(?<=(?:滚动|更新)[^。]{0,80})不(?:允许|能|许|可|得)少(?:一个|任何一个)?(?=\s?[,;。])/gu,
    'maxUnavailable 为 0',
    isChinese,
  ],
  [
    new RegExp(`${start}(?:并行启动\\s?\\()?\\s?(Parallel|OrderedReady)\\)?(?=\\s?(?:[,;。]|$))`, 'giu'),
    'podManagementPolicy 为 $1',
    (text) => isChinese(text) && /statefulset/iu.test(text),
  ],
  [/禁(?:止|用)?\s?privilege ?escalation/giu, '禁止权限提升', isChinese],
  [/(?<=[,;。]\s?)更新(?:方式)?(?:用|使用|采用)\s?(Recreate|RollingUpdate)/giu, '更新策略为 $1', isChinese],
  [
    /(?<=RollingUpdate\s?[,(]?\s?)surge\s?(\d{1,3}%?)\s?[,、]?\s?unavailable\s?(\d{1,3}%?)/giu,
    ',maxSurge 为 $1,maxUnavailable 为 $2',
    isChinese,
  ],
  // Two fields that have one value.
  [
    /(?<![\w.])([a-z]{2,20}[A-Z][A-Za-z]{2,30})\s?(?:和|与|、)\s?([a-z]{2,20}[A-Z][A-Za-z]{2,30})\s?(?:都|均)(?:设置?)?(?:为|是|成)\s?([\w.]{1,30})/gu,
    '$1 为 $3,$2 为 $3',
    isChinese,
  ],
  [
    new RegExp(
      `(?:使|让)\\s?(Deployment|StatefulSet)\\s(${name})\\s?的?副本数?(?:保持|维持)?在\\s?(\\d{1,4})\\s?(?:和|到|至|~|-)\\s?(\\d{1,4})\\s?之间`,
      'giu',
    ),
    '目标为 $1 $2,最小副本数为 $3,最大副本数为 $4',
    (text) => isChinese(text) && /hpa|autoscaler|自动(?:扩|伸)/iu.test(text),
  ],
  // How many of a Job, and how many at once.
  [
    /(?<=[,;。(]\s?)(?:一共|总共|共)\s?(\d{1,5})\s?个(?:任务|索引|分片|子任务)(?=\s?[,;。)])/gu,
    'completions 为 $1',
    isJob,
  ],
  [/(?<=[,;。(]\s?)(\d{1,4})\s?个并发(?=\s?[,;。)])/gu, 'parallelism 为 $1', isJob],
  [
    new RegExp(
      `(?<=(?:^|[。\\n])\\s?)(?:有)?(\\d{1,5})\\s?[张个条份]?[^,;。\\d]{0,12}要[^,;。\\d]{1,8},\\s?每个\\s?(?:Pod|worker)\\s?按照?索引(?:取|处理|领)[^,;。]{0,10},\\s?(?:同一时间|同时)(?:最多)?(?:跑|运行)?\\s?(\\d{1,4})\\s?个\\s?。([^。]{0,60}?Job\\s${name})`,
      'giu',
    ),
    '$3,completionMode 为 Indexed,completions 为 $1,parallelism 为 $2',
    isJob,
  ],
  // Amounts of a quota, each with both of its bounds.
  [
    /(CPU|内存)\s?请求\s?(\d{1,6}(?:[MGT]i?|m)?)\s?[、,]\s?(?:限制|上限)\s?(\d{1,6}(?:[MGT]i?|m)?)(?=\s?[,;。])/giu,
    (...[, what = '', least = '', most = '']) => {
      const key = what === '内存' ? 'memory' : 'cpu';
      return `requests.${key} ${least},limits.${key} ${most}`;
    },
    isQuota,
  ],
  [
    /(LoadBalancer|NodePort)\s?(?:类型的?)?\s?(?:Service|服务)\s?(\d{1,4})\s?个/giu,
    (...[, sort = '', many = '']) => `services.${sort.toLowerCase()}s ${many}`,
    isQuota,
  ],
  [/需要\s?(?=\d{1,2}\s?个\s?[a-z]+\.com\/gpu)/giu, '资源上限为 ', isChinese],
  // A number behind what a container is called.
  [
    new RegExp(`(?<=,\\s?容器\\s?(?:名为?\\s?)?${name}\\s?,\\s?)(\\d{4,5})(?=\\s?[,;。])`, 'giu'),
    '容器端口 $1',
    (text) => isChinese(text) && /deployment|statefulset|pod|daemonset/iu.test(text),
  ],
  // How probes go on, and where they look.
  [/(?:之后|然后|再)\s?每?隔?\s?(\d{1,4})\s?秒(?:钟)?(?:探|查|检查)?一次/gu, '每 $1 秒一次', isOfProbes],
  [/(?<=(?:看|探|查|检查|请求|访问|打)\s?)(\d{2,5})\s?的\s?(?=\/[a-z])/gu, '$1 端口的 ', isOfProbes],
];

function deadline(many: string, unit: string): string {
  return `activeDeadlineSeconds 为 ${(toCount(many) ?? 0) * (seconds[unit] ?? 1)}`;
}
