import { anyCase } from '../../../../kernel/any-case.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const count = String.raw`(\d{1,3}|[一两二三四五六七八九十百]{1,3})\s?(?:个|份|台)?\s?(?:副本|实例|Pod)?`;
const usual =
  '(?:平时|平常|日常|一般情况下?|一般|正常(?:情况下?)?|通常|常态|闲时|低峰期?)(?:下)?(?:只要|只需要?|跑|要|用|有|保持|起|留|维持|就)*';
const enough = '(?:就|也)?(?:够了?|足够了?|可以了?|行了?|好了?)?';
const peak =
  '(?:双十一|双11|双十二|618|大促|活动|秒杀|高峰期?|流量高峰|流量大|忙时|节假日|春节|促销|晚高峰|早高峰|业务高峰|峰值)(?:的?时候|期间|时|期)?';
const might =
  '(?:可能|也许|会|要|需要|得|最多|最高|至多|上限|能|可以|自动|按需|弹性)*(?:扩(?:容|展)?到?|涨到?|加到?|增(?:加)?到?|开到?|跑到?|要|到|起|上到?)*(?:最多|最高|上限|到)*';
const grows = '扩缩|自动扩|扩容|弹性|伸缩|autoscal|hpa';
const share = String.raw`(?:[,，、；;]\s?(?:按照?|根据|以|用)\s?(CPU|内存)(?:使用率|利用率|占用)?\s?(?:(\d{1,2})\s?[%％])?\s?(?:来|算|自动|进行|为准|触发|做)*(?:扩缩容?|扩容|伸缩|扩)?)?`;

const between = (ends: readonly (string | undefined)[], of = '', percent = ''): string => {
  const [low = '', high = ''] = ends;
  const at = percent === '' ? '' : `，${of}使用率超过 ${percent}% 就扩容`;
  return `自动扩缩容，最少 ${toCount(low)} 个最多 ${toCount(high)} 个副本${at}`;
};

/** How many are enough as a rule and how many there may be at peaks: both ends of what scales by itself. */
export const chinesePeaks: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`${usual}\s?${count}\s?${enough}\s?[,，、；;]\s?(?:但|而|不过)?(?:到了?|在|遇到|碰上)?\s?${peak}\s?${might}\s?${count}${share}(?=\s?(?:[,，。;；\n]|$))`,
    ),
    (...[, low, high, of, percent]) => between([low, high], of, percent),
    (text) => new RegExp(grows, 'iu').test(text),
  ],
  [
    anyCase(
      String.raw`${peak}\s?${might}\s?${count}\s?[,，、；;]\s?${usual}\s?${count}\s?${enough}${share}(?=\s?(?:[,，。;；\n]|$))`,
    ),
    (...[, high, low, of, percent]) => between([low, high], of, percent),
    (text) => new RegExp(grows, 'iu').test(text),
  ],
];
