import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import type { Span } from '../span.ts';
import type { Mention } from './mention.ts';
import { isClear, toMention } from './pointer.ts';

/** Containers by their order, where the words have told of several: `the first is called web`, `the latter at /out`. */
export function ordinalMentions(
  text: string,
  claims: readonly Span[],
  containers: readonly Mention[],
): Mention[] {
  const told = several.exec(text);
  const from = told === null ? secondOf(containers) : told.index + told[0].length;
  if (from === undefined) return [];
  const kind = told?.[1] === undefined ? 'Container' : 'InitContainer';
  const inTurn = told === null ? [] : turns(text, from).filter((one) => isClear(one, claims));
  const named = [...text.matchAll(ordinalSaid)].flatMap(({ index, 0: said, groups = {} }) => {
    const { en, one, zh, name = groups['is'] ?? groups['zhName'] } = groups;
    const span = present({ start: index, end: index + said.length, name });
    const ordinal = ordinals[(en ?? one ?? zh ?? '').toLowerCase()] ?? 0;
    return index >= from && isClear(span, claims) ? [{ ...toMention(span), kind, ordinal }] : [];
  });
  return named.length > 0 ? named : inTurn;
}

/** Where the second of those begins that have names. */
function secondOf(containers: readonly Mention[]): number | undefined {
  const named = containers.filter(({ kind, name }) => kind === 'Container' && name !== undefined);
  return named.find(({ name }) => name !== named[0]?.name)?.end;
}

/** Words for several containers. */
export const several =
  /(?<!\w)(?:two|three|four|several|\d) (init(?:iali[sz]ation)?[ -]?)?containers|[两三四多]个\s?(init\s?|初始化)?容器/iu;

const does = String.raw`(?:(?:just|only|also|simply|then|itself)\s)?(?:is|has|should|must|may|can|will|gets|named|called|based|comes|(?!times?\s)[a-z]{3,12}s)`;
const named = String.raw`["'\x60]?([a-z][a-z0-9-]{0,40})["'\x60]?`;
const ordinalSaid = new RegExp(
  overLines`
    (?:(?<=(?<!\w)the\s)(?<en>first|second|third|other|former|latter)(?<noun>\sone|\scontainer)?|(?<one>(?<!\w)one|the\sother)\sof\s(?:them|these|the\stwo))
    (?:
      ,\s(?:called\s|named\s)?${named.replace('(', '(?<name>')},(?=\s(?:which\s|that\s)?${does}(?!\w))|
      \sis\s(?!named|called|the|an?(?!\w))(?:${named.replace('(', '(?<is>')})(?=\s\(|[;:]\s)|
      (?=\s${does}(?!\w))|(?=\s(?:(?:read-only\s)?(?:at|under)\s/|(?:to|on)\s\d|\d))|
      (?<=\s(?:one|container|former|latter|them)|(?<!\w)(?:in|inside|into|of)\sthe\s(?:first|second|third|other))(?=[,.;)]|\s(?:and|but|while|whereas|[A-Z][A-Z_]+\s)|$)
    )|
    第(?<zh>[一二三])个(?:容器)?(?:,?\s?(?<zhName>[a-z][a-z0-9-]{0,40})\s?(?=使用|运行|,))?(?=名为|使用|运行|是|叫|,|限制|请求|监听|挂载|将|把|的|则?在)
  `,
  'giu',
);
const ordinals: Readonly<Record<string, number>> = {
  first: 0,
  one: 0,
  former: 0,
  一: 0,
  second: 1,
  other: 1,
  latter: 1,
  'the other': 1,
  二: 1,
  third: 2,
  三: 2,
};

/** `one running redis and one running nginx`, in turn. */
function turns(text: string, from: number): Mention[] {
  const found = text
    .slice(from)
    .matchAll(
      /(?<!\w)(?:one|another|the other)(?: one| container)? is ["'`]?(?!running|based|named|called|an?|the)([a-z][a-z0-9-]{1,40})["'`]?(?=\s\(|,\s)|(?<!\w)(?:one|another|the other)(?= (?:running|runs?|with|using|uses|of|for|that|is|named|called)(?!\w)| (?:an? )?["'`]?(?!replica|volume|pod|port|init|side)[a-z][\w./-]{1,60}(?::[\w.-]{1,40})?["'`]? (?:exposing|exposes|listening|listens|that|which|with|running|serving|writing|reading|container|on port|mounting|and one|and another)(?!\w))|另?一个(?=运行|使用|是|名为)/giu,
    );
  return [...found].map(({ index, 0: said, 1: name }, ordinal) => {
    const start = from + index;
    return { ...toMention(present({ start, end: start + said.length, name })), ordinal };
  });
}
