import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const where = /自动(?:加|扩|增|补|起|伸|缩)|(?:就|再|会)(?:加|扩)(?:机器|实例|副本|pod|容)/iu;
const unless = /(?<![a-z])(?:hpa|keda|vpa|HorizontalPodAutoscaler|autoscaler)|水平|自动伸缩器|扩缩器/iu;
const things = '(?:个|台|份)? ?(?:pods?|副本|实例|机器)?';
const count = (said: string): string => `(?<count>\\d{1,4})${things}`.replace('count', said);
const idle =
  /够了?|服务|应用|大促|高峰|流量大|忙|闲|的|时候|时|就|会|要|请|帮我|自动|扩容|扩|加|增|缩容|缩|慢一点|慢点|到|了|给|让|有|跑|保持|再|才|也|可以|能|回|一直|得|超过|达到|使用率|利用率|平均/gu;

const own = /(?<name>(?<![\w-])(?!cpu|memory|pod)[a-z][a-z0-9-]{1,60}?(?=cpu|memory|(?![\w-])))/u;
const frame = { where, unless, idle: [idle] };
/** What was written of its growth before brings its name with it. */
const begun = { ...frame, where: /(?:cpu|内存|memory)使用率\d{1,3}%/iu };

/** How much something grows and shrinks by itself, where nobody says autoscaler. */
export const growing: readonly Spoken[] = [
  [
    /(?:就)?看(cpu|内存|memory)(?:使用率|利用率)?,(?:超过|超|到|过|大于)(\d{1,3})%(?:就|了|会|再|往上)*(?:加|扩|涨)(?:容|机器|实例|副本)?/giu,
    '$1使用率$2%',
  ],
  closed({
    ...frame,
    must: [new RegExp(`(?:平时|至少|最少|起码|平常|闲时)(?:是|要|有|跑|保持|缩到)?${count('least')}`, 'iu')],
    write: ({ least = '' }) => `最少${least}个副本`,
  }),
  closed({
    ...frame,
    must: [
      new RegExp(
        `(?:最多|最高|顶多|上限|(?:加|扩|涨|增)(?=到))(?:是|要|有|跑|加到|扩到|到|为)?${count('most')}`,
        'iu',
      ),
    ],
    write: ({ most = '' }) => `最多${most}个副本`,
  }),
  closed({
    ...frame,
    must: [/(?<what>cpu|内存|memory)/iu, /(?<share>\d{1,3})%/u],
    may: [own],
    write: ({ what = '', share = '', name }) => `${name ?? ''}${what}使用率${share}%`,
  }),
  closed({
    ...begun,
    must: [
      new RegExp(`(?:平时|至少|最少|默认|起码|平常|闲时)(?:是|要|有|跑|保持)?${count('least')}`, 'iu'),
      own,
    ],
    write: ({ name = '', least = '' }) => `为名为${name}的deployment创建一个HPA,最少${least}个副本`,
  }),
  closed({
    ...begun,
    must: [own, /(?<what>cpu|内存|memory)使用率(?<share>\d{1,3})%/iu],
    write: ({ name = '', what = '', share = '' }) =>
      `为名为${name}的deployment创建一个HPA,${what}使用率${share}%`,
  }),
  [
    /(?<=缩[^。\n]{0,16}?)(?:时候?|的)?(?:先|要|得|再)*(?:等(?:待|个)?|稳(?:定|住|个)*|缓|观察)(\d{1,4})(秒|分钟)(?:钟)?(?:再缩)?(?=[,。;\n]|$)/gu,
    (...[, time = '', unit = '']) =>
      `scaleDown稳定窗口${String(Number(time) * (unit === '分钟' ? 60 : 1))}秒`,
    (words) => where.test(words) || begun.where.test(words),
  ],
];
