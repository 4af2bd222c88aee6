import { placed, type Unnamed } from './told-so.ts';

const cpu = '(?:cpu ?)?(\\d[\\d.]{0,5}m?)(?:核|个核| ?cpu)?';
const memory = '(?:内存|memory)? ?(\\d{1,6}[KMGT]i?)B?(?:的?内存)?';
const both = `${cpu}[,、和/ ]{0,2}${memory}`;
const side = '(?:requests?|请求|申请|预留|资源)';
const top = '(?:limits?|限制|上限|封顶|最高)';
const silent =
  '(?:没|不|未|忘)(?:有|记|了)?(?:写|设置?|配置?|填|声明|指定|加|带|给)(?:了)?(?:的)?(?:资源|requests?|limits?|限制|请求|和|、|/|与|这些|的|配置)*(?:的?容器|的?pod)?(?:的话|时候?|就|的|,)*';
const set = '(?:的|就|都|也|给|设为?|用|是|为|:|=|不超过|到|成)*';

/** `staging 里容器没写资源的话默认给 200m 256Mi，单个容器最大 2 核 4Gi`. */
export const limitRange: Unnamed = {
  kind: 'LimitRange',
  named: /limit ?range/iu,
  signs: [/默认|缺省/u, new RegExp(`(?:容器|pod)[^,。]{0,8}${silent}|${silent}(?=默认|缺省)`, 'iu')],
  unless: /配额|quota|副本/iu,
  says: [
    placed,
    [
      new RegExp(
        `(?:容器|pod)?(?:如果)?没(?:有)?(?:写|设|配|填)(?:了)?${top}的?(?:容器|pod)?(?:的话|时|就|,)*(?:默认|缺省)${set}${both}`,
        'giu',
      ),
      limits,
    ],
    [
      new RegExp(
        `(?:容器|pod)?(?:如果)?没(?:有)?(?:写|设|配|填)(?:了)?${side}的?(?:容器|pod)?(?:的话|时|就|,)*(?:默认|缺省)${set}${both}`,
        'giu',
      ),
      requests,
    ],
    [new RegExp(`(?:如果|要是)?(?:容器|pod)?(?:里|们)?(?:自己)?${silent}(?=默认|缺省|给)`, 'giu'), '容器'],
    [new RegExp(`(?:默认|缺省)的?${top}${set}${both}|${top}的?(?:默认|缺省)${set}${both}`, 'giu'), limits],
    [
      new RegExp(`(?:默认|缺省)的?${side}?${set}${both}|${side}的?(?:默认|缺省)${set}${both}`, 'giu'),
      requests,
    ],
    [
      new RegExp(
        `(?:单个|每个|一个|任何)?(?:容器|pod)?(?:最大|最多|最高|上限|顶多)*(?:都|也)?(?:不能|不许|不得|不可以?|不要|别)?(?:超过?|大于|高于|用到?|到|给)${set}${both}`,
        'giu',
      ),
      '最大CPU $1、内存$2',
    ],
    [
      new RegExp(
        `(?:单个|每个|一个|任何)?(?:容器|pod)?(?:最小|最少|至少|下限|起码|不能?低于|不得低于|不少于)+(?:要|得|也)?${set}${both}`,
        'giu',
      ),
      '最小CPU $1、内存$2',
    ],
  ],
};

function limits(...[, a, b, c, d]: readonly string[]): string {
  return `默认限制CPU ${a ?? c ?? ''}、内存${b ?? d ?? ''}`;
}

function requests(...[, a, b, c, d]: readonly string[]): string {
  return `默认请求CPU ${a ?? c ?? ''}、内存${b ?? d ?? ''}`;
}
