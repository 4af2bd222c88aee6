import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const count = '(\\d{1,5}|[零一两二三四五六七八九十百]{1,4})';
const time = '((?:\\d{1,5}|[一两二三四五六七八九十]{1,3})\\s?(?:秒钟?|分钟|小时|s))';
const start = '(?<=(?:^|[,;。、:(\\n])\\s?)';
const end = '(?=\\s?(?:[,;。、)\\n]|$))';
const isRollout = (text: string): boolean =>
  /deploy|更新|升级|发布|滚动|部署/iu.test(text) && /镜像|image|\w:\d|\w:v\d/iu.test(text);
const isJob = (text: string): boolean =>
  /(?<![a-z])(?:cron)?jobs?(?![a-z])|任务|作业/iu.test(text) && !/工作队列|消费/u.test(text);
const isScaled = (text: string): boolean => /(?<![a-z])hpa(?![a-z])|autoscal|扩缩|伸缩|扩容/iu.test(text);

const counted =
  (key: string) =>
  (...[, said = '']: string[]): string =>
    `${key}为${toCount(said)}`;
const timed =
  (key: string) =>
  (...[, said = '']: string[]): string =>
    `${key}为${toSeconds(said.replaceAll(/\s|钟(?!$)/gu, ''))}`;

type Turn = readonly [said: string, written: Rewriting[1], isIn: (text: string) => boolean];

/** How fast pods change, how often jobs run and how long scalers wait, each told in a clause of its own. */
const turns: readonly Turn[] = [
  // How an update goes.
  [
    `${start}(?:滚动)?(?:更新|升级|发布)?(?:的?时候?|过程中|期间)?,?\\s?(?:一次|每次)?(?:最多|至多)?(?:允许|可以?)?(?:先)?(?:多|额外|超出)(?:起|出|跑|创建|启动)*\\s?${count}\\s?个?(?:新)?的?\\s?(?:Pod|副本|实例)?${end}`,
    counted('maxSurge'),
    isRollout,
  ],
  [
    `${start}(?:最大|最多|至多)?(?:的)?不可用(?:的)?(?:Pod|副本|实例)?(?:数量?|个数)?(?:最多|至多|不超过|上限)?(?:为|是|设为)?\\s?${count}\\s?个?${end}`,
    counted('maxUnavailable'),
    isRollout,
  ],
  [
    `${start}(?:一个|一个副本|可用的?(?:副本|Pod)?|副本)?(?:都|也)?(?:不能|不许|不可以?|不准|不得|别)(?:都)?(?:少|减少|缺|掉)${end}`,
    'maxUnavailable为0',
    (text) => isRollout(text) && /多起|多出|maxSurge|更新时|滚动/u.test(text),
  ],
  [
    `${start}(?:新的?)?(?:Pod|副本|实例)?(?:起来|就绪|启动|ready)(?:之?后|以后|了)?,?(?:要|需要|得|还|再)*(?:稳定|等待?|保持|观察)?(?:运行)?\\s?${time}\\s?(?:之?后)?(?:再|才|就|方)?(?:能)?(?:(?:算|视为|认为|当作|被?视作)(?:是)?|(?<=后\\s?(?:再|才|就|方)?))(?:好|可用|就绪|成功|正常)(?:了|的)?${end}`,
    timed('minReadySeconds'),
    isRollout,
  ],
  [
    `${start}(?:新的?)?(?:Pod|副本|实例)?\\s?(?:就绪|起来|ready)(?:之?后|以后|了)?,?(?:要|需要|得|还|再)*(?:稳定?|观察)(?:运行)?\\s?${time}${end}`,
    timed('minReadySeconds'),
    isRollout,
  ],
  [`${start}最[小少短]就绪(?:时间|秒数)(?:为|是)?\\s?${time}${end}`, timed('minReadySeconds'), isRollout],
  [
    `${start}(?:更新|发布|升级|部署|滚动)?(?:如果|要是)?(?:超过)?\\s?${time}\\s?(?:之?内|后)?(?:还|都|仍)*(?:没|未|没有)(?:能)?(?:更新|发布|部署|升级|滚动)?(?:完成?|成功|好|就绪)+(?:的话)?,?(?:就)?(?:算|判|判定|视为|认为|标记为?)*(?:是|为)?失败${end}`,
    timed('progressDeadlineSeconds'),
    isRollout,
  ],
  [
    `${start}(?:部署)?进度(?:的)?(?:截止|期限|超时)(?:时间|期限)?(?:为|是)?\\s?${time}${end}`,
    timed('progressDeadlineSeconds'),
    isRollout,
  ],
  [
    `${start}(?:(?:历史版本|旧版本|回滚版本|修订版本)数?(?:最多|只|仅)?(?:保?留)?|(?:历史|修订历史|回滚历史)(?:最多|只|仅)?保?留)(?:最近)?\\s?${count}\\s?个?${end}`,
    counted('revisionHistoryLimit'),
    isRollout,
  ],
  [
    `${start}(?:终止|停止|退出|优雅(?:终止|退出|停机|关闭)|关闭|停机)?的?(?:宽限(?:时间|期)?|(?<=优雅(?:终止|退出|停机|关闭))(?:时间)?)(?:为|是|给)?\\s?${time}${end}`,
    timed('terminationGracePeriodSeconds'),
    (text) => !/节点宽限|驱逐/u.test(text),
  ],
  [
    `${start}(?:停的?时候|停止时|停之前|退出时|退出的?时候|关闭时|终止时|停掉时)(?:最多|至多)?(?:给|等|等待|留)\\s?${time}(?:的?时间)?(?:退出|收尾)?${end}`,
    timed('terminationGracePeriodSeconds'),
    (text) => /\w:\d|\w:v\d|镜像|image/iu.test(text),
  ],
  // How often and how long a job runs.
  [
    `${start}(?:一共|总共|共|需要?|要|总计)*(?:成功(?:跑|完成|执行|运行)?|(?:跑|完成|执行|运行)(?:成功)?)\\s?${count}\\s?(?:次|遍|个)(?:才算完成?)?${end}`,
    counted('completions'),
    (text) => isJob(text) && !/cron|定时|每天|每周|每小时|每隔/iu.test(text),
  ],
  [
    `${start}(?:要|需要?)?(?:有)?\\s?${count}\\s?个\\s?Pod\\s?(?:都)?(?:成功|完成)(?:了)?(?:才|就)?(?:算)?(?:完成?)?${end}`,
    counted('completions'),
    isJob,
  ],
  [
    `${start}(?:最多|至多)\\s?${count}\\s?个(?:Pod)?(?:一起|同时|并行)(?:跑|运行|执行)${end}`,
    counted('parallelism'),
    (text) => isJob(text) && !/deployment|滚动|cron|定时/iu.test(text),
  ],
  [
    `${start}(?:最多|至多)(?:允许)?失败\\s?${count}\\s?次${end}`,
    counted('backoffLimit'),
    (text) => isJob(text) && !/探针|deployment/iu.test(text),
  ],
  [
    `${start}(?:每次|一次|同时|同一时间|(?:最多|至多)(?:同时)?(?=并行|并发))(?:并行|并发)?(?:最多|至多)?(?:并行|并发)?(?:地)?(?:能|可以)?(?:跑|运行|执行|起|有)?\\s?${count}\\s?个(?:Pod)?(?:一起跑|并行|运行)?${end}`,
    counted('parallelism'),
    (text) => isJob(text) && !/deployment|滚动|cron|定时/iu.test(text),
  ],
  [
    `${start}(?:整个(?:任务|作业|job)?|任务|总共|总的?)?(?:最多|最长|至多)(?:给|跑|运行|执行)?(?:时间)?(?:为)?\\s?${time}${end}`,
    timed('activeDeadlineSeconds'),
    (text) => isJob(text) && !/探针|cron|定时|停的时候/iu.test(text),
  ],
  [
    `${start}(?:限时|总?时限|运行(?:时限|期限)|活动(?:的)?截止(?:时间|期限)|(?:整体|总)?超时(?:时间)?)(?:为|是)?\\s?${time}${end}|${start}${time}(?:之?内)(?:必须|要|得|需要?)(?:跑完|结束|完成|执行完)${end}`,
    (...[, one, other]) =>
      `activeDeadlineSeconds为${toSeconds((one ?? other ?? '').replaceAll(/\s|钟(?!$)/gu, ''))}`,
    (text) => isJob(text) && !/探针|cron|定时/iu.test(text),
  ],
  [
    `${start}(?:如果|要是)?(?:超过)?\\s?${time}\\s?(?:还|都|仍)?(?:没|未|没有)?(?:跑完|完成|结束)?(?:的话)?,?(?:就|则)(?:会|要|被)?(?:终止|停掉|杀掉|结束|停止|强制终止|干掉)${end}`,
    timed('activeDeadlineSeconds'),
    (text) => isJob(text) && !/探针|cron|定时/iu.test(text),
  ],
  [
    `${start}(?:跑完|完成|结束)(?:了)?(?:之?后|以后)?(?:再)?(?:保留|留|过)?\\s?${time}\\s?(?:之?后)?(?:就)?(?:自动)?(?:删掉?|删除|清理(?:掉)?|回收)?${end}`,
    timed('ttlSecondsAfterFinished'),
    isJob,
  ],
  [
    `${start}(?:任务)?(?:失败|出错)?(?:了|之?后|以后|时|的话)?(?:最多|至多|可以?|允许|不超过)*(?:的)?(?:失败)?重试(?:次数)?(?:的)?(?:最多|上限|至多|不超过)?(?:为|是)?\\s?${count}\\s?(?:次|遍|回)?${end}`,
    counted('backoffLimit'),
    (text) => isJob(text) && !/istio|virtual ?service|网格|httproute/iu.test(text),
  ],
  [
    `${start}(?:不能|不要|禁止|不允许|不许|别|不可以?)(?:同时)?(?:并发|重叠|并行)(?:执行|运行|跑)?${end}`,
    'concurrencyPolicy为Forbid',
    (text) => /cron|定时|每天|每周|每小时|每隔/iu.test(text),
  ],
  // How many pods may be missing.
  [
    `${start}(?:节点)?(?:维护|升级|驱逐|排空|中断)?(?:的?时候?|期间)?(?:同一时间|同时|一次)?(?:最多|至多)(?:只能?|允许|可以?)?(?:有)?(?:(?:少|停掉?|缺|驱逐)\\s?${count}\\s?个(?:Pod|副本)?|${count}\\s?个(?:Pod|副本)?(?:不可用|停机|下线|被驱逐|离线))${end}`,
    (...[, one, other]) => `maxUnavailable为${toCount(one ?? other ?? '')}`,
    (text) => /(?<![a-z])pdb(?![a-z])|disruption|中断预算/iu.test(text) && !/deployment|镜像/iu.test(text),
  ],
  // How long a scaler waits.
  [
    `${start}(?:缩容?|往下缩|减少副本)(?:的)?(?:时候?|之?前|时)?,?(?:先|要|得|需要?)*(?:有)?(?:稳定|等待?|观察|等够)*(?:的)?(?:稳定)?(?:窗口|窗口期|时间窗口|期)?(?:期)?(?:为|是|设为)?\\s?${time}(?:的?(?:稳定)?窗口(?:期)?)?(?:再缩|再动手?)?${end}`,
    timed('scaleDown的stabilizationWindowSeconds'),
    isScaled,
  ],
];

export const pace: readonly Rewriting[] = turns.map(([said, written, isIn]) => [
  new RegExp(said, 'giu'),
  written,
  isIn,
]);
