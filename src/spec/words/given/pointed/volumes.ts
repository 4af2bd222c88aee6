import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import type { Shown } from './shown.ts';

const claim = String.raw`(?:(?:(?:the|this|that)\s)?(?:quoted\s|given\s|shown\s)?(?:pvc|(?:persistent\s?volume\s?)?claim)(?:\s(?:quoted|shown|given)?\s?(?:here|below|above))?|it)`;
const name = String.raw`["'\x60]?(?<name>[a-z][a-z0-9]{0,30}(?:[-.][a-z0-9]{1,30}){0,6})["'\x60]?`;
const thing = String.raw`(?:(?:storage\s?)?class|(?:access\s)?modes?|labels?|selector)(?:\sname)?`;
const things = String.raw`(?:(?:its|the|all)\s)*${thing}(?:(?:,?\s(?:and|plus)\s|,\s|\s?[+&/]\s?)(?:the\s|its\s)?${thing}){0,3}`;
const inChinese = '(?:存储类(?:名)?|访问模式|标签)';
const pvc = '(?:(?:下面的|该|这个|此)?\\s?(?:PVC|声明|它|其))';

const offered = overLines`
  (?<![\w-])(?:offer|give|provide|supply|create|make|write)\s(?:${claim}\s(?:with\s)?|for\s${claim}\s)?
  an?\s(?:matching\s|suitable\s|fitting\s)?(?:persistent\s)?(?:volume|pv)(?:,\s|\s(?:called|named)\s|\s(?=[a-z]{1,10}-))${name}(?![\w-])
`;

/** `offer it a volume x`: beside a claim, nothing else is a volume. */
export function isVolumeAsked(words: string, documents: readonly JsonMap[]): boolean {
  return (
    documents.every(({ kind }) => kind === 'PersistentVolumeClaim') && new RegExp(offered, 'iu').test(words)
  );
}

/** A volume for the only claim that is quoted: that it agrees with that goes without saying. */
export function volumesIn(all: readonly Shown[]): readonly Rewriting[] {
  const claims = all.filter(({ kind }) => kind === 'PersistentVolumeClaim');
  return claims.length === 1 && all.every(({ kind }) => kind !== 'PersistentVolume') ? steps : [];
}

const steps: readonly Rewriting[] = [
  // its class, access mode and label have to match the claim
  [
    new RegExp(
      overLines`
        [,;.]?\s?(?:and\s|with\s|where\s)?(?:${things}\s(?:(?:have|has|need|needs|are|is)\s)?(?:to\s|must\s|should\s|shall\s)?(?:match(?:es|ing)?|agree|fit|follow|taken|equal|as|like)(?:\s(?:from|with|to))?(?:\s(?:what\s)?${claim}(?:\s(?:wants|asks(?:\sfor)?|has|needs|requests|says|does))?)?|
        (?:take|copy|use)\s${things}\s(?:from|of|as\sin)\s(?:what\s)?${claim}(?:\s(?:wants|asks(?:\sfor)?|has|needs|requests|says))?)(?=[.,;]|\s?$)
      `,
      'giu',
    ),
    '',
  ],
  [
    new RegExp(
      `[，,；;。]?\\s?(?:并)?(?:带上|使用|其|它的)?\\s?${inChinese}(?:(?:、|和|与|及|以及|，)\\s?${inChinese}){0,3}\\s?(?:都|均)?(?:要|须|需要?|应)?(?:(?:与|和|同|跟)\\s?${pvc}\\s?(?:的)?(?:要求)?(?:都)?(?:一致|相符|相同|匹配|对应)|(?:满足|匹配|符合)\\s?${pvc}(?:的要求)?|按\\s?${pvc}\\s?(?:来|的要求|为准))`,
      'giu',
    ),
    '',
  ],
  [new RegExp(`[，,；;]?\\s?(?:并|且)?带上\\s?${pvc}\\s?(?:所)?(?:选择|要求|需要)的?\\s?标签`, 'giu'), ''],
  // give it a volume called pv-1
  [new RegExp(offered, 'giu'), 'Create a PersistentVolume named $<name>'],
  // that binds to this claim
  [
    new RegExp(
      `(?<![\\w-])(?:(?:(?:that|which)\\s)?(?:binds|can\\sbind|is\\sto\\sbind|will\\sbind)\\sto\\s${claim}|to\\swhich\\s${claim}\\s(?:can|may|will)\\sbind|(?:matching|fitting|satisfying)\\s${claim})(?![\\w-])`,
      'giu',
    ),
    '',
  ],
  [
    new RegExp(`(?:，|,)?\\s?(?:使得?|让|供)\\s?${pvc}\\s?(?:能够?|可以?)?(?:与(?:之|其|它))?绑定`, 'giu'),
    '',
  ],
  // The quoted claim stays Pending.
  [
    new RegExp(
      `(?:^|(?<=[.;]\\s))${claim}\\s(?:is\\s|stays\\s|remains\\s|hangs\\s|has\\s)(?:still\\s|stuck\\s)?(?:in\\s)?(?:Pending|unbound|nothing\\sto\\sbind\\sto|no\\svolume)(?:\\sforever)?[.;]\\s?`,
      'giu',
    ),
    '',
  ],
  [
    /(?:^|(?<=[。；]))(?:下面的|该|这个)?\s?(?:PVC|声明)\s?(?:一直)?(?:处于)?\s?(?:Pending|未绑定|没有绑定)[，,。；]/giu,
    '',
  ],
  // that is kept when the claim goes (Retain)
  [
    /,?\s?(?:(?:that|which)\s)?(?:is\s|are\s)?(?:kept|retained|stays|preserved)(?:\s(?:after|when|once|if)\s[^.;,()]{2,40})?\s\((?:reclaim\spolicy\s)?(Retain)\)/giu,
    ', reclaim policy $1',
  ],
  // on the NFS server x at /y
  [
    /(?:,\s?|\s)(?:living\s|lives\s|stored\s|located\s)?on\s(?:the\s)?nfs\sserver\s([\w.-]{1,100}[\w-])\s(?:at|under|in|path)\s(?:the\spath\s)?(\/[\w./-]{1,200}[\w-])/giu,
    ', nfs server $1, nfs path $2',
  ],
];
