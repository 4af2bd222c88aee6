import { toCount } from '../../../numbers.ts';
import type { Spoken } from '../spoken.ts';

const digit = '[一两二三四五六七八九\\d]';

/** How many, in the words that colleagues have for it. */
export const counting: readonly Spoken[] = [
  [/(?<![我你他她咱这那哥])俩(?:个)?/gu, '2个'],
  [/(?<![我你他她咱这那哥])仨(?:个)?/gu, '3个'],
  [
    new RegExp(`(?<=(?:cpu|内存|memory)[^,。;\\n]{0,12})(${digit})成(半)?(?:左右)?(?![功员为本交])`, 'giu'),
    (...[, tens = '', half]) => `${String(toCount(tens) * 10 + (half === undefined ? 0 : 5))}%`,
  ],
  [
    /(cpu|内存|memory)(?:请求|先|就|平时)?(?:给|要|用|为)?(\d[\w.]{0,8})核?,?(?:封顶|顶到|顶天|限到|最多(?:给|到|用)|上限(?:给|到|为)?)(?:给|到|是|为|用)?(\d[\w.]{0,8})核?(?=[,。;\n]|$)/giu,
    '$1请求$2,$1限制$3',
  ],
  [
    /(?<=并行\d{1,4}个?,?)(?:一共|总共|共)(\d{1,5})(?:个|份|批)(?:分片|任务|批次|文件|分区|索引)?(?=[,。;\n]|$)/gu,
    ',总共完成$1个',
  ],
  [
    /(?<=statefulset[^\n]{0,200},)([一两三四五六七八九]|\d{1,2})个?节点(?=[,;。\n]|$)/giu,
    (_, count = '') => `${String(toCount(count))}个副本`,
  ],
  // Cards to compute on.
  [
    /(?:要|得|需要?|会|占用?|用|吃|给|申请|分|配|挂)*(\d{1,2}|[一两二三四八])[张块个片](?:N ?卡|英伟达(?:的)?(?:显)?卡|nvidia(?:的)?(?:显)?卡|显卡|GPU ?卡|GPU|(?:A100|A10|H100|H800|A800|V100|T4|4090)(?:显?卡)?(?=[,。;\n]|$))/giu,
    (_, count = '') => `GPU ${String(toCount(count))}个`,
  ],
  // The evening has no hours of the morning.
  [
    /每(?:天)?(?:晚上?|夜里?)的?(\d{1,2})点/gu,
    (_, hour = '') => {
      const said = Number(hour);
      return `每天${String(said === 12 ? 0 : said > 4 && said < 12 ? said + 12 : said)}点`;
    },
  ],
  // How many of what is done stay.
  [
    /成功(?:了)?的?(?:任务|记录|历史|job|pod)?(?:就|只)?(?:保留|留|存)(?:最近)?(\d{1,3}|[一两二三四五六七八九十])[个条次份]?,?(?:和)?失败(?:了)?的?(?:任务|记录|历史|job|pod)?(?:就|只)?(?:保留|留|存)(?:最近)?(\d{1,3}|[一两二三四五六七八九十])[个条次份]?/giu,
    (...[, good = '', bad = '']) =>
      `successfulJobsHistoryLimit为${String(toCount(good))},failedJobsHistoryLimit为${String(toCount(bad))}`,
  ],
];
