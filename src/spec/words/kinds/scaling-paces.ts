import type { JsonMap } from '../../../kernel/json.ts';
import { toCount, toSeconds } from '../numbers.ts';
import { compile } from '../phrase.ts';

const noun = '(?:pods?|replicas?|copies|instances?|个?Pod|个?副本)';
const every =
  '(?: (?:per|every|each|within|in|over|a|for)(?: (?:a|any|period|of|the|each|every|interval))*|~/|,? (?:with )?(?:a )?period(?:[ -]?seconds)?{is}) ?(?:{time}(?: (?:period|interval|window))?|(minute|second|hour))';

/** Their groups in the order of count, share, time and unit. */
const paces: readonly (readonly [pattern: RegExp, order: readonly number[]])[] = [
  [
    compile(
      `(?:type{is})?(?<![A-Za-z])(Percent|Pods)(?: policy)?,? ?\\(?(?:with |of |a |and )*(?:value{is})?(\\d{1,4}) ?%?,?${every}`,
    ),
    [2, 1, 3, 4],
  ],
  [
    compile(
      `(?:by |at |is |most |a |maximum |of |no |more |than |up to |to |only |allow |and |the |max )*{count}( ?%| percent)?(?: of)?(?: (?:the|its|all|current|running))*(?: ${noun})?(?: at (?:a time|once|most))?${every}`,
    ),
    [1, 2, 3, 4],
  ],
  [
    compile(
      '每(?:隔)?~(?:{time}|(分钟|秒|小时))~?[^\\d,。;]{0,12}?(\\d{1,4}|[一二两三四五十](?=个))~(?:个)?(%)?(?:~?的)?(?:~?(?:Pod|副本))?',
    ),
    [3, 4, 1, 2],
  ],
];

/** Twice as many is all of them once more. */
const doubled = compile(
  `(?:may |can |should |must |a |or )*doubl(?:es?|ed|ing)(?: (?:the|its|number|of|count))*(?: ${noun})?${every}`,
);

const lead =
  '(?:by |at |is |most |a |maximum |of |no |more |than |up |to |only |allow |and |the |max |either )*';

/** `4 pods or 100% per 30 seconds`: of both in the same time. */
const either: readonly RegExp[] = [
  compile(
    `${lead}{count} ${noun}(?:,? or |,? and |, )(?:a |by )*(?:{num} ?(?:%|percent)(?: of [a-z ]{2,20})?|doubl(?:e|ing))${every}`,
  ),
  compile(
    '每(?:隔)?~(?:{time}|(分钟|秒|小时))~?[^\\d,。;]{0,12}?(\\d{1,4})~个?~?(?:Pod|副本)~?(?:或者?|、|,|和)~?(\\d{1,3})~?%(?:~?的~?(?:Pod|副本))?',
  ),
];

type Told = { readonly match: RegExpExecArray; readonly policies: readonly JsonMap[] };

/** How many pods at a time, or which share of them. */
export function policiesIn(words: string): Told[] {
  const found = (pattern: RegExp, policiesOf: (match: RegExpExecArray) => readonly JsonMap[]): Told[] =>
    [...words.matchAll(pattern)].map((match) => ({ match, policies: policiesOf(match) }));
  return [
    ...either.flatMap((pattern, at) => found(pattern, (match) => eitherOf(match, at === 0))),
    ...paces.flatMap(([pattern, order]) => found(pattern, (match) => [toPolicy(match, order)])),
    ...found(doubled, ([, time = '', unit = '']) => [toPolicy(['', '100', '%', time, unit], [1, 2, 3, 4])]),
  ];
}

function toPolicy(match: readonly string[], order: readonly number[]): JsonMap {
  const [count = '', share = '', time = '', unit = ''] = order.map((at) => match[at] ?? '');
  return {
    type: share === '' || /^pods$/iu.test(share) ? 'Pods' : 'Percent',
    value: toCount(count),
    periodSeconds: toSeconds(time === '' ? `1${unit}` : time),
  };
}

function eitherOf(match: readonly string[], isCountFirst: boolean): JsonMap[] {
  const order = isCountFirst ? [1, 2, 3, 4] : [3, 4, 1, 2];
  const [count = '', share = '', time = '', unit = ''] = order.map((at) => match[at] ?? '');
  const shared = ['', share === '' ? '100' : share, '%', time, unit];
  return [toPolicy(['', count, '', time, unit], [1, 2, 3, 4]), toPolicy(shared, [1, 2, 3, 4])];
}
