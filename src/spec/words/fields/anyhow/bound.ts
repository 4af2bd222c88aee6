import { overLines } from '../../../../kernel/over-lines.ts';

/** `never lets it take`: what stands between the no and the more. */
const between = String.raw`(?:(?:it|them|that|ever|be|go|going|get|let|use|using|eat|take|need|want|any|grow|to|allow|allowed|pods?)\s){0,5}`;

const words = {
  least: overLines`
    at\s(?:the\s)?(?:very\s)?least|(?:not|no|never)\s${between}(?:less|fewer|lower|below|under)(?:\sthan)?|
    (?:minimum|min|minimally|floor)(?:\sof)?|reserve[sd]?|reserving|guarantee[sd]?|request(?:s|ed|ing)?|baseline|lower\sbound
  `,
  most: overLines`
    at\s(?:the\s)?(?:very\s)?most|
    (?:not|never|no|nothing|without|(?:do|does|must|should|can|is|may)n't|cannot)\s${between}
    (?:more|higher|above|over|beyond|past|exceed(?:ing)?|bigger|larger|greater)(?:\sthan)?|
    (?:less|fewer|lower|smaller)\sthan|under|below|beneath|within|inside|underneath|exceed(?:s|ing)?|
    (?:the\s)?(?:maximum|max|maximally|capped|caps?|ceiling|tops?|peaks?|bursts?|spikes?|limit(?:s|ed)?|bounded|restrict(?:s|ed)?|upper\sbound)
    (?:\s(?:at|to|of|out\sat|is))?|up\sto|(?:grows?|climbs?|rises?)\sto
  `,
  usual: 'needs?|requires?|wants?|normal|usual|normally|usually|typically|idles?|generally|on\\saverage',
};

const han = {
  least: '不少于|不低于|不小于|至少|最少|起码|最低|保证|预留|保底|以上',
  most: '不得?超过|不能?超过|别超过?|不要超过|不大于|不高于|低于|小于|以内|以下|之内|最多|至多|最大|最高|封顶|上限|限制在?|顶多|控制在',
  usual: '平时|一般|通常|正常',
};

const either = (key: keyof typeof words): string =>
  String.raw`(?<![\w-])(?:${words[key]})(?![\w-])|${han[key]}`;

/** Words that make a least or a most of an amount. */
export const bounds = new RegExp(`${either('least')}|${either('most')}|${either('usual')}`, 'giu');

const order = (['least', 'most', 'usual'] as const).map(
  (key) => [key, new RegExp(either(key), 'iu')] as const,
);

export type Bound = 'least' | 'most';

/** Which of both a clause tells, if it tells one. */
export function boundOf(clause: string): Bound | undefined {
  const [key] = order.find(([, pattern]) => pattern.test(clause)) ?? [];
  return key === 'usual' ? 'least' : key;
}
