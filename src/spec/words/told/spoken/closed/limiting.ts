import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const where = /配额|限额|quota|限一下/iu;
const what = /(?<what>cpu|内存|memory)/iu;
const idle = [
  /加起来|总共|一共|总和|合计|总量|总数|别|不能|不要|不许|超过?|最多|封顶|以内|给到?|是|为|到|核|的|上限|要|就|个|数量|不得/gu,
];
const fieldOf = (side: string, said = ''): string =>
  `${/^(?:l|限)/iu.test(side) ? 'limits' : 'requests'}.${/cpu/iu.test(said) ? 'cpu' : 'memory'}`;

/** What all that runs in a namespace may have together, told in passing. */
export const limiting: readonly Spoken[] = [
  [
    /(?<=^|[。\n])(?:给)?([a-z][a-z0-9-]{0,60})(?:这个)? ?(?:命名空间|空间|namespace|ns)[^。\n:]{0,24}?(?:限(?:一下|额|制一下|下)+|加个?配额)(?:额|资源)?[:,]/giu,
    '在$1命名空间创建一个ResourceQuota,',
  ],
  [/配额(?:的)?名(?:字|称)?(?:就|为|叫|是)*(?=["'\x60]?[a-z])/giu, '名为'],
  closed({
    where,
    must: [
      what,
      /(?:requests?|请求)(?:为|是|:)? ?(?<low>\d[\w.]{0,6})/iu,
      /(?:limits?|限制)(?:为|是|:)? ?(?<high>\d[\w.]{0,6})/iu,
    ],
    idle: [...idle, /[、和跟与]/gu],
    write: ({ what: of, low = '', high = '' }) =>
      `${fieldOf('requests', of)}为${low},${fieldOf('limits', of)}为${high}`,
  }),
  closed({
    where,
    // Of what the next clause goes on to tell is told by others.
    unless: /[,;] ?(?:limits?|限制) ?\d/iu,
    must: [
      what,
      /(?<side>requests?|limits?|请求|限制)/iu,
      /(?<![\w.])(?<amount>\d[\d.]{0,5}(?:[KMGT]i?|m)?)(?![\w.])/u,
    ],
    idle,
    write: ({ what: of, side = '', amount = '' }) => `${fieldOf(side, of)}为${amount}`,
  }),
  closed({
    where,
    must: [/(?<![a-z])pods?(?![a-z])/iu, /(?<![\w.])(?<amount>\d{1,5})(?![\w.])/u],
    idle,
    write: ({ amount = '' }) => `pods为${amount}`,
  }),
  [
    /(?:lb|load ?balancer)(?:类型)?的? ?(?:service|svc|服务)(?:一个)?(?:都|也)?(?:不许|不能|不准|禁止|不让|不得)(?:建|创建|有|用)?/giu,
    'services.loadbalancers为0',
    (words) => where.test(words),
  ],
];
