import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const where = /istio|subset|子集|灰度|金丝雀|canary|virtual ?service|destination ?rule/iu;
const isMesh = (words: string): boolean => where.test(words);

/** How engineers shorten the objects of a mesh, its shares and its subsets. */
export const meshing: readonly Spoken[] = [
  [/(?:istio ?的? ?)?(?<![\w.-])vs(?![\w.-])/gu, 'VirtualService', isMesh],
  [/(?:istio ?的? ?)?(?<![\w.-])dr(?![\w.-])/gu, 'DestinationRule', isMesh],
  [/(?<=virtualservice|destinationrule)(?:的?名字|名)?也?叫(?=["'`]?[a-z])/giu, '名为', isMesh],
  [/(?<=(?<!\w)hosts?)也?(?:就)?(?:是|用|写|填|叫)(?=["'`]?[a-z*])/giu, '为', isMesh],
  closed({
    where,
    must: [/(?<version>(?<![\w-])(?:v\d{1,2}|stable|canary|blue|green))/u, /(?<share>\d{1,3})%/u],
    idle: [/的?流量|走|占|给|到|子集|subset|版本|分|切|吃|是|为|放|的|拿|接|先/giu],
    write: ({ version = '', share = '' }) => `${share}%的流量到子集${version}`,
  }),
  [
    new RegExp(
      overLines`
        (?:按|根据|用|靠)(?:照)?["'\x60]?([a-z][\w./-]{0,40})["'\x60]?(?:这个)?(?:标签|label)(?:来)?(?:分|划分|区分|定义)(?:为|成|
        出)?(?:[两二三23]个(?:子集|
        subset)s?[:,]?)?([a-z][\w-]{0,20}(?:[、,和与]{1,2}[a-z][\w-]{0,20}){0,4})(?:这?[两二三23]?个?(?:子集|subset)s?)?
      `,
      'giu',
    ),
    (...[, label = '', names = '']) =>
      names
        .split(/[、,和与]+/u)
        .map((name) => `子集${name}标签为${label}=${name}`)
        .join(','),
    isMesh,
  ],
];
