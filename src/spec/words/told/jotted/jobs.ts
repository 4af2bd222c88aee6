import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const start = '(?<=(?:^|[,;。:、\\n])\\s?)';
const end = '(?=\\s?(?:[,;。、)\\n]|$))';
const count = '(\\d{1,4}|[一两二三四五六七八九十]{1,2})';
const isJob = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) &&
  /(?<![a-z])(?:cron)?jobs?(?![a-z])|任务|作业/iu.test(text) &&
  !/deployment|探针/iu.test(text);
const said =
  (key: string) =>
  (...[, many = '']: readonly string[]): string =>
    `${key} 为 ${toCount(many)}`;

/** How often a job tries and runs, and what is kept of it. */
export const jobs: readonly Rewriting[] = [
  [
    new RegExp(
      `${start}(?:失败)?(?:最多|至多|只能?)?(?:重试|失败)(?:次数)?(?:上限|最多|不超过|至多)?\\s?(?:为|是)?\\s?${count}\\s?次?${end}`,
      'gu',
    ),
    said('backoffLimit'),
    isJob,
  ],
  [
    new RegExp(
      `${start}(?:共|一共|总共|要|需要?)?\\s?${count}\\s?个(?:完成|成功)\\s?[,、]\\s?${count}\\s?个?(?:并行|并发|同时)${end}`,
      'gu',
    ),
    (...[, all = '', at = '']) => `completions 为 ${toCount(all)},parallelism 为 ${toCount(at)}`,
    isJob,
  ],
  [
    new RegExp(
      `${start}(?:跑完|完成|结束)?(?:了)?(?:之?后)?\\s?((?:\\d{1,5}|[一两二三四五六七八九十半]{1,3})\\s?(?:秒钟?|分钟|个?小时))\\s?(?:之?后|以后)?(?:再|就)?(?:自动)?(?:删掉?|删除|清理掉?|清掉|清除|回收)${end}`,
      'gu',
    ),
    (...[, time = '']) => `ttlSecondsAfterFinished 为 ${toSeconds(time.replaceAll(/\s|个|钟(?!$)/gu, ''))}`,
    isJob,
  ],
  [
    new RegExp(
      `${start}(?:成功(?:和|与|、)?失败的?)?(?:历史|记录)(?:记录|任务)?(?:各|都|各自)(?:保?留)?\\s?${count}\\s?[个份条]${end}|${start}(?:成功(?:和|与|、|/)?失败的?)(?:历史|记录|任务)*(?:各|都|各自)(?:保?留)?\\s?${count}\\s?[个份条]${end}`,
      'gu',
    ),
    (...[, one, other]: (string | undefined)[]) => {
      const many = toCount(one ?? other ?? '');
      return `successfulJobsHistoryLimit 为 ${many},failedJobsHistoryLimit 为 ${many}`;
    },
    (text) => isJob(text) && /cron|定时|每/iu.test(text),
  ],
];
