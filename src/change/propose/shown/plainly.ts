import type { Rewriting } from '../../../spec/words/text/rewriting.ts';

const it = String.raw`(?:it|this|that|them|(?:this|that)\s(?:one|deployment|workload)|the\s(?:deployment|one)(?:\s(?:below|above))?)`;
const copies = String.raw`(?:pods|replicas|copies|instances)`;

/** What people say of something that they show, as others say it of what has a name. */
export const plainly: readonly Rewriting[] = [
  [/(?:还?缺少?|少了?|没有)(?=一[个份条])/gu, '加'],
  [/补(?:上|充|写)?(?=一?[个份条])/gu, '加'],
  [
    /[，,]\s?(?:请|麻烦)?(?:帮忙|帮我)?(?:补上|加上|补一下|修一下|改一下|看一下|处理一下)(?=[。！；\s]*$)/gu,
    '',
  ],
  [/端口\s?(\d{1,5})\s?(?:转发?|映射)(?:到|至)?\s?(\d{1,5})/gu, '端口 $1，目标端口 $2'],
  [new RegExp(`scale\\s${it}\\s(?:down\\s)?to\\szero`, 'giu'), 'set replicas to 0'],
  [
    new RegExp(
      `auto-?scale\\s${it}\\s(?:between|from)\\s(\\d{1,4})\\s(?:and|to)\\s(\\d{1,4})(?:\\s${copies})?`,
      'giu',
    ),
    'add an HPA with $1 to $2 replicas',
  ],
  [/(?<![\w-])max(?:imum)?\s(\d{1,3}%?)\s(?:pods?\s)?unavailable(?![\w-])/giu, 'maxUnavailable $1'],
  [/(?<![\w-])min(?:imum)?\s(\d{1,3}%?)\s(?:pods?\s)?available(?![\w-])/giu, 'minAvailable $1'],
];
