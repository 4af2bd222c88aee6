import { toCount, toSeconds } from '../../../numbers.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { inClauses, sentence } from './sentence.ts';

/** What is told by an amount: the key that has it, and a word of each pattern that is said with it. */
type Cue = {
  readonly key: string;
  readonly isTime?: true;
  readonly cues: readonly RegExp[];
  readonly never?: RegExp;
};

const cues: readonly Cue[] = [
  {
    key: 'minReadySeconds',
    isTime: true,
    cues: [/就绪|正常|稳定/u, /可用|才算|视为|认为|认定/u],
    never: /探|检查/u,
  },
  {
    key: 'progressDeadlineSeconds',
    isTime: true,
    cues: [/进展|卡住|没完成|未完成|升级|发布|滚动/u, /失败|超时/u],
    never: /探|任务|job/iu,
  },
  {
    key: 'ttlSecondsAfterFinished',
    isTime: true,
    cues: [/完成|结束|跑完|执行完/u, /清理|删除|删掉|回收|清除|移除/u],
  },
  {
    key: 'startingDeadlineSeconds',
    isTime: true,
    cues: [/错过|晚|迟|延误|延迟|未能|没能|过了/u, /调度|启动|执行|跑|运行|触发|超过/u],
    never: /探|检查|初始|首次/u,
  },
  {
    key: 'terminationGracePeriodSeconds',
    isTime: true,
    cues: [/停止|停掉|终止|退出|关闭|下线|杀掉|优雅|收尾/u],
    never: /任务|job|探|完成|没完|未完|没跑完|失败|整体|总|超过|超出|超时|如果/iu,
  },
  {
    key: 'activeDeadlineSeconds',
    isTime: true,
    cues: [
      /总共|整体|整个|全程|最长|最多|超过|上限|限时|没完|未完|没跑完/u,
      /跑|运行|执行|耗时|任务|时长|时间|杀|终止|停/u,
    ],
    never: /探|错过|晚|迟|启动|清理|就绪|观察|缩容|扩容/u,
  },
  {
    key: 'maxUnavailable',
    cues: [/不可用|下线|停机|缺席|宕/u, /最多|至多|不超过|允许|只能?/u],
    never: /pdb|驱逐|排空/iu,
  },
  { key: 'maxSurge', cues: [/额外|多出|多起|多创建|超出期望|多跑/u, /最多|至多|不超过|允许|可/u] },
  { key: 'revisionHistoryLimit', cues: [/历史|旧|回滚/u, /保留|留|记录/u, /版本|修订|replicaset/iu] },
  { key: 'successfulJobsHistoryLimit', cues: [/成功/u, /保留|留/u] },
  { key: 'failedJobsHistoryLimit', cues: [/失败/u, /保留|留/u] },
  { key: 'backoffLimit', cues: [/重试/u, /最多|不超过|不得|上限|至多|次/u] },
  { key: 'parallelism', cues: [/同时|并行|并发/u, /跑|运行|执行|个/u, /任务|job|pod/iu] },
  { key: 'completions', cues: [/总共|一共|共|累计/u, /成功|完成|跑完/u, /次|个/u] },
];

const amount =
  /(?<![\w.:/@=-])(?<count>\d{1,6}|[一两二三四五六七八九十百]{1,3})(?:(?<unit>秒|分钟|小时)钟?|个|次|份|代)/gu;
const given = /[a-z][A-Z]|探针|配额|quota|hpa|副本数/u;

/** A clause with one amount, by the words around it, whatever their order. */
export const cued: Rewriting = [
  sentence,
  (said) => inClauses(said, (clause) => told(clause)),
  (words) => /[秒钟时个次份代]/u.test(words),
];

function told(clause: string): string | undefined {
  const [found, ...more] = [...clause.matchAll(amount)];
  if (found?.groups === undefined || more.length > 0 || given.test(clause)) return undefined;
  const { count = '', unit } = found.groups;
  const one = cues.find(
    ({ isTime, cues: all, never }) =>
      (isTime === true) === (unit !== undefined) &&
      all.every((cue) => cue.test(clause)) &&
      never?.test(clause) !== true,
  );
  if (one === undefined || /[a-z]{2}/u.test(clause.replaceAll(/pod|job/giu, ''))) return undefined;
  return `${one.key}为${unit === undefined ? toCount(count) : toSeconds(`${toCount(count)}${unit}`)}`;
}
