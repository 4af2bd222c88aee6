import { toCount, toSeconds } from '../../../numbers.ts';
import { closed } from '../closed/closed.ts';
import type { Spoken } from '../spoken.ts';

const where = /(?<![a-z])hpa(?![a-z])|HorizontalPodAutoscaler|弹性/iu;
const number = '\\d{1,4}|[一两二三四五六七八九十]{1,3}';
const things = '(?:个|台|份)?(?:pods?|副本|实例)?';
const idle =
  /流量|高峰期?|低谷|大促|夜里|晚上|没人|闲的?时候?|忙的?时候?|时候?|再|就|也|会|能|要|得|可以|允许|给|到|了|的|自动|扩容|扩|缩容|缩|加|涨|撑|跑|开|保持|保底|兜底|让|有|个|超过|达到|过|使用率|利用率|平均|按|看|用/gu;

/** How a thing grows, clause by clause, where an autoscaler is asked for. */
export const growing: readonly Spoken[] = [
  [
    /(?<=^|[,。;\n])(?:给|把|为)?[\p{Script=Han}]{0,8}?["'`]?([a-z][a-z0-9-]{1,60})["'`]?(?:\((?:deployment|deploy)\))?(?:这个)?(?: ?deployment|服务)?[\p{Script=Han}]{0,12},?(?:创建|加|配|上|做|搞|来|开|弄)(?:一?个|一下|上)?弹性(?:伸缩|扩缩容?)?[:,]/giu,
    '为名为$1的deployment创建一个HPA,',
    (words) => /cpu|内存|memory/iu.test(words),
  ],
  closed({
    where,
    must: [
      /(?<what>cpu|内存|memory)[^a-z内]{0,10}?(?<share>\d{1,3})%/iu,
      /(?<other>cpu|内存|memory)[^a-z内]{0,10}?(?<second>\d{1,3})%/iu,
    ],
    idle: [idle, /目标|阈值|为|是|平均|触发|或者?|和|、|与|任一/gu],
    write: ({ what = '', share = '', other = '', second = '' }) =>
      `${what}使用率${share}%,${other}使用率${second}%`,
  }),
  [
    /扩(?:容)?(?:的?时候?)?(?:得|要)?快(?:一)?[点些],?(?:一次)?(?:能|可以|最多|允许)?翻(?:一)?倍,每(\d{1,4})秒(?:一)?(?:轮|次|回)(?=[,。;\n]|$)/gu,
    'scaleUp每$1秒最多增加100%的Pod',
    (words) => where.test(words),
  ],
  closed({
    where,
    must: [
      new RegExp(
        `(?:平时|平常|一般|日常|至少|最少|起码|保底|兜底|低峰|起步|下限)(?:是|为|要|有|跑|保持|留|放|给)?(?<least>${number})${things}`,
        'iu',
      ),
    ],
    may: [
      new RegExp(
        `(?:最多|最高|顶多|至多|上限|封顶|撑死)(?:只)?(?:能|可以|允许)?(?:是|要|有|跑|扩|加|涨|撑|开|给)?(?:到|为)?(?<most>${number})${things}`,
        'iu',
      ),
    ],
    idle: [/副本(?:数量?)?|实例数/gu, idle],
    write: ({ least = '', most }) =>
      `最少${String(toCount(least))}个副本${most === undefined ? '' : `,最多${String(toCount(most))}个副本`}`,
  }),
  closed({
    where,
    must: [
      new RegExp(
        `(?:最多|最高|顶多|至多|上限|封顶|撑死|(?:扩|涨|加|撑)到)(?:只)?(?:能|可以|允许)?(?:是|要|有|跑|扩|加|涨|撑|开|给)?(?:到|为)?(?<most>${number})${things}`,
        'iu',
      ),
    ],
    idle: [/副本(?:数量?)?|实例数/gu, idle],
    write: ({ most = '' }) => `最多${String(toCount(most))}个副本`,
  }),
  closed({
    where,
    must: [/(?<what>cpu|内存|memory)/iu, /(?<share>\d{1,3})%/u],
    idle: [idle, /目标|阈值|为|是|平均/gu],
    write: ({ what = '', share = '' }) => `${what}使用率${share}%`,
  }),
  // How fast it shrinks and grows.
  [
    new RegExp(
      `(?:缩容?|减)(?:的?时候?)?(?:要|得)?(?:慢一?[点些],?)?(?:先|要|得|再)*(?:等(?:待|个|上|够)?|稳(?:定|住|个|够|上)*|缓|观察)(\\d{1,4}|[半一两二三四五六七八九十]{1,3})个?(秒|分钟|小时)(?:钟)?(?:再|才)?(?:缩|减|动)?(?:容)?(?=[,。;\\n]|$)`,
      'giu',
    ),
    (_, time = '', unit = '') => `缩容稳定窗口${toSeconds(`${time}${unit}`)}秒`,
    (words) => where.test(words),
  ],
  [
    /(?<=缩[^。;\n]{0,30}[,;])(?:先|要|得|再)*(?:等(?:待|个|上|够)?|稳(?:定|住|个|够|上)*|缓|观察)(\d{1,4}|[半一两二三四五六七八九十]{1,3})个?(秒|分钟|小时)(?:钟)?(?:再|才)?(?:缩|减|动)?(?:容)?(?=[,。;\n]|$)/giu,
    (_, time = '', unit = '') => `缩容稳定窗口${toSeconds(`${time}${unit}`)}秒`,
    (words) => where.test(words),
  ],
  [
    /(?<=(?:缩容?|减)[^。\n]{0,60}[,;](?:每)?次?)(?:一次|每次)?(?:最多|只能?|顶多)(?:能|许|让|允许)?(?:缩|减|少|下)(?:掉)?(\d{1,3}%?|[一两二三四五])(?:个)?(?:pod|副本|实例)?,(?:每)?(?:一|1)?(?:分钟|60秒)(?:一|1)次/giu,
    (_, count = '') => shrinking(count, 60),
    (words) => where.test(words),
  ],
  [
    /(?<=^|[,;。])(?:缩容?(?:的?时候?)?)?(?:每)(\d{1,4}|[一两二三四五十])?个?(秒|分钟)(?:钟)?(?:最多|只能?|顶多)(?:能|许|让|允许)?(?:缩|减|少|下)(?:掉)?(\d{1,3}%?|[一两二三四五])(?:个)?(?:pod|副本|实例)?(?=[,。;\n]|$)/giu,
    (...[, time, unit = '', count = '']) => shrinking(count, toSeconds(`${time ?? '1'}${unit}`)),
    (words) => where.test(words),
  ],
  [/(?<=^|[,;。])缩(?:容)?的?(?:时候?)?(?:要|得)?慢(?:一)?[点些](?=,(?:缩容)?稳|,缩)/gu, ''],
];

function shrinking(count: string, seconds: number): string {
  const often = String(seconds);
  return count.endsWith('%')
    ? `scaleDown每${often}秒最多减少${count}的Pod`
    : `scaleDown每${often}秒最多减少${String(toCount(count))}个Pod`;
}
