import type { JsonMap } from '../../../kernel/json.ts';
import { toCores, toCount } from '../numbers.ts';
import { joined, phrases } from '../phrase.ts';
import { container, show } from '../say.ts';
import type { Claim, Reader } from '../wish.ts';
import { memory } from './amounts.ts';
import { gathered, type Gathering, type Piece } from './gathered.ts';

const size = String.raw`(\d{1,6}(?:\.\d{1,3})?\s?[KMGT]i?B?)(?![\w.])`;
const cores = String.raw`(\d{1,6}m|\d{1,3}(?:\.\d{1,3})?)(?![\w.]*\w)`;
const count = String.raw`(\d{1,3}|one|two|four|eight|[一二两三四])`;
const is = '(?:(?: of| is| are| to|:|=|应?设?为|是) ?| )?';
const a = '(?:(?:an? |the |and )){0,2}';

function piece(say: string, mean: (said: string) => JsonMap): Piece {
  return [new RegExp(say, 'yiu'), (...groups) => mean(groups.find((group) => group !== '') ?? '')];
}

const sized: readonly (readonly [name: string, said: string])[] = [
  ['memory', 'memory|mem(?!\\w)|RAM|内存'],
  ['ephemeral-storage', 'ephemeral[ -]?storage|临时存储'],
  ['hugepages-2Mi', 'hugepages-2Mi|2Mi huge ?-?pages|2Mi ?大页'],
  ['hugepages-1Gi', 'hugepages-1Gi|1Gi huge ?-?pages|1Gi ?大页'],
];

const amounts: readonly Piece[] = [
  ...sized.flatMap(([name, said]) => [
    piece(String.raw`${a}(?:${said})${is}${size}`, (one) => ({ [name]: memory(one) })),
    piece(String.raw`${a}${size}(?: of| 的|的)? ?(?:${said})`, (one) => ({ [name]: memory(one) })),
  ]),
  piece(String.raw`${a}(?:v?cpus?|CPU)${is}${cores}`, (said) => ({ cpu: toCores(said) })),
  piece(String.raw`${a}${cores}(?: of| 个|个|的)? ?(?:v?cpus?|cores?|CPU)(?![A-Za-z])`, (said) => ({
    cpu: toCores(said),
  })),
];

const custom = String.raw`["'\x60]?((?:[a-z0-9-]+\.)+[a-z]{2,6}/[a-z0-9][\w.-]{0,40}\w)["'\x60]?`;
const devices: readonly Piece[] = [
  [
    new RegExp(String.raw`${a}${custom}${is}["'\x60]?${count}["'\x60]?(?![\w.])`, 'yiu'),
    (name = '', said = '') => ({ [name]: toCount(said) }),
  ],
  [
    new RegExp(String.raw`${a}${count}(?: of| 个|个)? ?${custom}`, 'yiu'),
    (said = '', name = '') => ({ [name]: toCount(said) }),
  ],
];

const told: Gathering = {
  head: /(?<![\w-])(?:resources? )?(?:limits?|requests?|requesting|limited to)(?![\w-])|(?:资源)?(?:限制|上限|请求|申请)/giu,
  link: /(?:[\s,，、:=]|(?:and|of|are|is|to|at|with|set|both|plus)(?![\w-])|设?为|是|和|以及|及|分别){1,6}/iuy,
  pieces: [...amounts, ...devices],
};

const common = new Set(['cpu', 'memory']);

/** Limits or requests of what is not only CPU and memory, in any order. */
const listed: Reader = {
  id: 'amount-parts',
  read: (words) =>
    gathered(words, told).flatMap(({ start, items }): Claim[] => {
      const [first] = items;
      if (first === undefined || Object.keys(first.is).every((key) => common.has(key))) return [];
      const isOfLimits = /limit|限/iu.test(words.slice(start, start + 20));
      const resources = { [isOfLimits ? 'limits' : 'requests']: first.is };
      return [
        {
          ...container({ resources }),
          value: show(resources),
          start,
          end: first.end,
          subject: { en: 'Resources', zh: '资源' },
        },
      ];
    }),
};

const storage = '(?:ephemeral[ -]?storage|临时存储)';

/** `ephemeral-storage request of 2Gi and limit of 4Gi`: both ends of one thing. */
const ends = phrases('ends', { en: 'Resources', zh: '资源' }, [
  [
    [
      `(?:an? |the |and )*${storage}:?,? (?:an? )?requests?{is}{size},? ?(?:and |with )*(?:an? )?(?:${storage} )?limits?{is}{size}`,
      `(?:an? |the |and )*${storage}:? {size} (?:is |are )?requested,? (?:and |but )?(?:at most |up to )?{size}(?: at most)?`,
      `${storage}~请求{is}{size}~[,、和]?~(?:${storage})?限制{is}{size}`,
    ],
    (low = '', high = '') =>
      container({
        resources: {
          requests: { 'ephemeral-storage': memory(low) },
          limits: { 'ephemeral-storage': memory(high) },
        },
      }),
  ],
  [
    [`(?:an? |the |its |and )*(?:limits? (?:of|for) |限制)?(hugepages-(?:2Mi|1Gi))(?: limit)?{is}{size}`],
    (name = '', said = '') => container({ resources: { limits: { [name]: memory(said) } } }),
  ],
]);

export const amountParts: Reader = joined('amount-parts', listed, ends);
