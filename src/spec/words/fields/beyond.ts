import { overLines } from '../../../kernel/over-lines.ts';
import { phrases, type Phrase } from '../phrase.ts';
import type { Meaning, Reader } from '../wish.ts';

type Bounds = { readonly least?: number; readonly most: number };
type Say = (bound: string) => string;

const english: Say = (bound) => `out of range, so not done: ${bound}`;
const chinese: Say = (bound) => `超出范围，未采用：${bound}`;

const outside =
  ({ least = 0, most }: Bounds, say: Say) =>
  (said = ''): Meaning | undefined => {
    const number = Number(said.replace(/^minus\s/iu, '-'));
    return number < least || number > most ? { value: say(`${least}–${most}`) } : undefined;
  };

const both = (bounds: Bounds, en: readonly string[], zh: readonly string[]): readonly Phrase[] => [
  [en, outside(bounds, english)],
  [zh, outside(bounds, chinese)],
];

/** A dash behind a word is a sign; one that begins a line, or stands in a range, is none. */
const n = '(?<![\\w.:/])((?:minus |(?<=\\w |[,，]\\s?)-)?\\d{1,30})(?!\\w|\\.\\d)';
const noun = '(?:replicas?|copies|instances?|pods)';

const replicas = phrases(
  'replicas-beyond',
  { en: 'Replicas', zh: '副本数' },
  both(
    { most: 10_000 },
    [
      `(?:with |and |have |has |run |runs |running )*${n}(?: running| identical)? ${noun}`,
      `(?:number of replicas|replicas?(?: count| number)?){is}${n}`,
      `scal(?:e|es|ed|ing)(?: it| this| up| out)* to ${n}(?: ${noun})?`,
    ],
    [`${n}~(?:个|份)?~(?:副本|实例)`, `(?:副本|实例)(?:数量?|个数)?{is}${n}`],
  ),
);

const ports = phrases(
  'port-beyond',
  { en: 'Port', zh: '端口' },
  both(
    { least: 1, most: 65_535 },
    [
      `(?:on |at |the |container |service |target |http |tcp |udp )*ports?{is}${n}`,
      `(?:expos|listen)(?:e|es|ed|s|ing)?(?: it)?(?: on)? ${n}`,
    ],
    [`端口号?{is}${n}`, `(?:监听|暴露|开放){is}${n}~(?:端口)?`],
  ),
);

const percentages = phrases(
  'percentage-beyond',
  { en: 'Percentage', zh: '百分比' },
  both(
    { most: 100 },
    [
      overLines`
        (?<![\w.])(\d{1,30})\s?(?:%|percent)(?: of)?(?: the| all)*(?: pods?| replicas?| copies)?
        (?: may| can| to| be| being| are)* (?:unavailable|traffic|requests)
      `,
      `(?:max(?:imum)? ?unavailable|weight|traffic){is}(\\d{1,30})\\s?(?:%|percent)`,
    ],
    [`(?:流量|权重|不可用){is}(\\d{1,30})\\s?%`],
  ),
);

const powers = 'KMGTPE';

/** The largest whole number that the API takes is 2^63 - 1. */
const tooLarge =
  (say: Say) =>
  (amount = '', unit = ''): Meaning | undefined => {
    const bits = 10 * (powers.indexOf(unit.slice(0, 1).toUpperCase()) + 1);
    return Number(amount) * 2 ** bits < 2 ** 63 ? undefined : { value: say('< 8Ei') };
  };

const sizes = phrases('size-beyond', { en: 'Size', zh: '大小' }, [
  [
    '(?<![\\w.])(\\d{1,30})\\s?([KMGTPE]i?)B?(?!\\w)(?: of)?(?: memory| ram| storage| disk)?',
    tooLarge(english),
  ],
  ['(?<![\\w.])(\\d{1,30})\\s?([KMGTPE]i?)B?~的?~(?:内存|存储|磁盘)', tooLarge(chinese)],
]);

const readers = [replicas, ports, percentages, sizes];

/** Numbers that no object takes: what was said is understood, and told with its bounds. */
export const beyond: Reader = {
  id: 'beyond',
  read: (words) => readers.flatMap(({ read }) => read(words)),
};
