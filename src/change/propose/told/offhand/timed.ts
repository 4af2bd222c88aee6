import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;

function isOfNoKind(words: string): boolean {
  return !/CronJob|(?<![a-z])Job|Deployment|镜像/iu.test(words);
}

/** What happens by the clock, told by the command or by what it is for. */
export const timedOffhand: readonly Rewriting[] = [
  // A server that only runs by day is no job by the clock: how it is stopped is left to be named.
  [
    /^\s{0,8}(?:部署|把|让)?\s?((?:[a-z0-9][\w.-]{0,80}\/){1,4}[\w.-]{1,80}:[\w.-]{1,80})\s?[，,]?\s?[^，,。；;\n]{0,12}(?:工作时间|上班时间|工作日|白天)[^，,。；;\n]{0,30}(?:跑|运行|开着?|起)(?:[，,]\s?[^，,。；;\n]{0,16}(?:停|缩(?:容)?到\s?0|关)[^，,。；;\n]{0,8})?(?=\s?(?:$|[，,。；;\n]))/giu,
    '部署 $1，按工作时间启停',
    isOfNoKind,
  ],
  [
    new RegExp(
      String.raw`(?<=^\s{0,8})(每(?:隔)?\s?(?:\d{1,3}\s?)?(?:分钟|个?小时|天|周|晚|早上?)[^，,。；;\n]{0,16}?)\s?(?:去|来|用)?\s?curl(?:\s?一下|一次)?\s?(https?:\/\/[^\s，,。；;]{3,200})(?:\s?一[下次])?${end}`,
      'giu',
    ),
    '创建 CronJob，$1运行一次，镜像 curlimages/curl，命令 curl $2',
    isOfNoKind,
  ],
  [
    new RegExp(
      String.raw`${start}(?:历史|历史记录|记录|job)?(?:只|就|最多)?(?:留|保留)\s?(\d{1,3})\s?个?成功的?\s?(?:和|、|，|,)?\s?(\d{1,3})\s?个?失败的?(?:历史|记录|job)?${end}`,
      'giu',
    ),
    'successfulJobsHistoryLimit $1，failedJobsHistoryLimit $2',
  ],
];
