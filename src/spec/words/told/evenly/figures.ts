import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const han = '[零一二两三四五六七八九十百千万亿]';
const time = `((?:\\d{1,4}|${han}{1,4}|半)\\s?个?(?:秒钟?|分钟|小时))`;
const isRanked = (text: string): boolean => /优先级|priority ?class/iu.test(text);

/** Numbers in characters, how long something may take and measure words of what is counted. */
export const figures: readonly Rewriting[] = [
  [
    new RegExp(`(?<=值\\s?(?:设?为|是|定为|给)?\\s?)(负?${han}{1,9})(?=\\s?(?:[,;。、)的]|$))`, 'gu'),
    (_, said = '') => String(toCount(said)),
    isRanked,
  ],
  [
    /(?<=值\s?(?:设?为|是|定为|给)?\s?)(负?)(\d{1,6})\s?万(?=\s?(?:[,;。、)的]|$))/gu,
    (...[, sign = '', many = '']) => `${sign === '' ? '' : '-'}${many}0000`,
    isRanked,
  ],
  [
    /优先级类\s?["'`]?([a-z][a-z0-9-]{0,60})["'`]?\s?,?的?值\s?(?:设?为|是|定为)?\s?(?=-?\d)/giu,
    'PriorityClass $1,值为',
  ],
  [/(?<=priority ?class\s?[a-z0-9-]{0,60}\s?,\s?值)(?=-?\d)/giu, '为'],
  [
    new RegExp(
      `${time}\\s?(?:之?内)?(?:还|都|仍)?(?:没有?|未|跑不|执行不|做不)(?:能)?(?:跑|执行|完成|结束|做|运行)?(?:完|成)?(?:成)?(?:的话)?,?\\s?(?:就|则|便)?(?:算(?:作)?失败|视为失败|判(?:定为)?失败|停掉|停止|干掉|杀掉|终止|中止|强制(?:结束|终止|停止)|放弃|算超时)(?:掉|了)?`,
      'gu',
    ),
    (...[, said = '']) => `activeDeadlineSeconds为${secondsOf(said)}`,
    (text) => /(?<![a-z])job|任务/iu.test(text),
  ],
  [
    /(?<=(?:最多|限时|超过)[^,;。]{1,20}),?\s?超时(?:了)?就?(?:干掉|杀掉|终止|停掉|算失败|失败|中止)(?=\s?(?:[,;。]|$))/gu,
    '',
  ],
  [/(\d{1,5})\s?兆(?:字节)?(?=\s?(?:[,;。、)的]|内存|$))/gu, '$1Mi', (text) => /内存/u.test(text)],
  [
    new RegExp(`(${han}{1,6})\\s?兆(?:字节)?(?=\\s?(?:[,;。、)的]|内存|$))`, 'gu'),
    (_, said = '') => `${toCount(said)}Mi`,
    (text) => /内存/u.test(text),
  ],
  [/CPU\s?(?:给|为|是)?\s?半个?核(?:心)?(?=\s?(?:[,;。、)]|$))/giu, 'CPU 500m'],
  [
    new RegExp(
      `(?:用|要|申请|请求|需要|占用|分配|给)?(?:到)?\\s?(\\d{1,2}|[一二两三四五六七八九十])\\s?(?:块|张|颗|片|卡)\\s?((?:[a-z0-9-]{1,30}\\.)+(?:com|io)/[a-z0-9-]{1,30})(?:\\s?卡)?`,
      'giu',
    ),
    (...[, many = '', what = '']) => `资源限制为 ${toCount(many)} 个 ${what}`,
  ],
  [
    new RegExp(
      `(?:用|要|申请|请求|需要|占用|分配|给)(?:到)?\\s?((?:[a-z0-9-]{1,30}\\.)+(?:com|io)/[a-z0-9-]{1,30})\\s?(\\d{1,2}|[一二两三四五六七八九十])\\s?(?:块|张|颗|片|卡|个)`,
      'giu',
    ),
    (...[, what = '', many = '']) => `资源限制为 ${toCount(many)} 个 ${what}`,
  ],
  [/(?:容器|Pod)(?=资源限制为)/gu, ''],
];

function secondsOf(said: string): number {
  const [, many = '', unit = ''] = /^(.{1,6}?)\s?个?(秒钟?|分钟|小时)$/u.exec(said) ?? [];
  return toSeconds(`${many === '半' ? many : toCount(many)}${unit.replace('秒钟', '秒')}`);
}
