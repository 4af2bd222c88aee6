import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;

function isOfNoKind(words: string): boolean {
  return !/CronJob|(?<![a-z])Job|Deployment|镜像/iu.test(words);
}

/** What happens by the clock, told by the command or by what it is for. */
export const timedOffhand: readonly Rewriting[] = [
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
