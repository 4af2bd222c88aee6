import { toSeconds } from '../../../numbers.ts';
import type { Spoken } from '../spoken.ts';

const time = '(\\d{1,5}|[半一两二三四五六七八九十]{1,3})个?(秒|分钟|小时)钟?';

/** How long a run may take, where something runs to its end. */
export const ending: readonly Spoken[] = [
  [
    new RegExp(
      `(?<=^|[,;。\\n])(?:单次|每次|整个)?(?:任务|job)?(?:最多|最长|顶多|至多|撑死)(?:只)?(?:能|允许|可以|让它?|给它?)?(?:跑|运行|执行|持续)${time}(?=[,;。\\n]|$)`,
      'giu',
    ),
    (_, count = '', unit = '') => `activeDeadlineSeconds为${String(toSeconds(`${count}${unit}`))}`,
    (words) => /(?<![a-z])(?:cron ?)?job(?![a-z])|任务/iu.test(words),
  ],
];
