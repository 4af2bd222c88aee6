import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;
const cores = String.raw`(\d{1,4})\s?(?:核|c(?:ore|pu)?s?)`;
const memory = String.raw`(\d{1,5})\s?([MGT])i?B?\s?(?:的?内存)?`;

/** What a namespace may use in all, where nothing runs that it might be of. */
export const allottedOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`^\s{0,8}(?:给|把|对|帮我){0,6}\s?([a-z][a-z0-9-]{0,40})\s?(?:这个)?(?:命名空间|namespace|ns)(?:里|的)?(?:资源)?(?:也|都|要|做|加|设){0,6}(?:限制|限|配额|限额)(?:一?下)?(?:资源|用量|总量)?[，,：:]\s?(?:总共|一共|总量)?(?:最多|上限)(?:用|能用|是)?\s?${cores}\s?[、和\/]?\s?${memory}`,
      'giu',
    ),
    '为命名空间 $1 创建 ResourceQuota，limits.cpu $2，limits.memory $3$4i',
    isOfSpace,
  ],
  [
    new RegExp(
      String.raw`^\s{0,8}(?:给|把|对|帮我|在){0,6}\s?([a-z][a-z0-9-]{0,40})\s?(?:这个)?(?:命名空间|namespace|ns)(?:里|的)?(?:资源)?(?:也|都|要|做|加|设|配|上|一?个|资源){0,6}(?:限制|配额|限额|限)(?:一?下)?[，,：:]\s?(?:总共|一共)?cpu\s?(?:总共|一共|总量|最多|不(?:能)?超过|用|上限|到|是|为){0,6}\s?${cores}\s?[，,、和]\s?(?:总)?内存\s?(?:总共|一共|总量|最多|不(?:能)?超过|用|上限|到|是|为){0,6}\s?(\d{1,5})\s?([MGT])i?B?`,
      'giu',
    ),
    '为命名空间 $1 创建 ResourceQuota，limits.cpu $2，limits.memory $3$4i',
    isOfSpace,
  ],
  [
    new RegExp(
      String.raw`${start}(?:总共|一共)?(?:最多|上限)(?:能)?(?:跑|有|起|开)?\s?(\d{1,5})\s?个\s?pods?${end}`,
      'giu',
    ),
    'pods $1',
    (words) => /ResourceQuota，/u.test(words),
  ],
  [
    new RegExp(
      String.raw`${start}(?:没|没有|不)(?:写|设|配|填)置?\s?(?:resources?|limits?|限制|资源限制)\s?的(?:容器|pod)?(?:都|就)?(?:默认)?(?:给|用|按|是)?\s?(\d{1,6}m|\d{1,3}(?:\.\d)?)\s?(?:核|c(?:pu)?)?\s?[\/、和，,]\s?(\d{1,5})\s?([MG])i?B?${end}`,
      'giu',
    ),
    '创建 LimitRange，默认 limit cpu $1、内存 $2$3i',
    (words) => /ResourceQuota，/u.test(words),
  ],
];

function isOfSpace(words: string): boolean {
  return !/ResourceQuota|LimitRange|镜像|部署/iu.test(words);
}
