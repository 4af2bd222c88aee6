import { toCount } from '../../numbers.ts';
import { chineseTimes } from '../../text/chinese-times.ts';
import type { Spoken } from './spoken.ts';

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';

/** When something is done by the clock: days and times of the day, as others write them. */
export const clocks: readonly Spoken[] = [
  [/一刻钟/gu, '15分钟'],
  [/三刻钟/gu, '45分钟'],
  ...chineseTimes,
  [
    new RegExp(`(?:每过|每隔|隔|以)${number}(分钟?|min|小时)(?:为间隔|为周期)?`, 'gu'),
    (...[, count = '', unit = '']) => `每${toCount(count)}${unit === '小时' ? unit : '分钟'}`,
    (words) => /cron|定时|计划任务/iu.test(words),
  ],
];
