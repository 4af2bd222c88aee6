import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

const noun = '(?:replicas?|pods?|instances?|copies|副本|实例)';

/** The fewest and the most, where they are told apart. */
export const bounds: Reader = phrases('bounds', { en: 'Autoscaling', zh: '自动扩缩' }, [
  [
    [
      overLines`
        (?:with |and |a |the |of )*(?:min(?:imum)?|at least)(?: number| count)?(?: of)?(?: ${noun})?
        (?: count)?{is}{count}(?: ${noun})?
        (?! ?(?:available|cpu(?! ?(?:util|aver|avg|target|at |usage|[>:=]|\d{1,3} ?%|\d{2,3}(?![\w.])))|Gi|Mi|\.\d|%|s(?![a-z])|secs?|seconds?|minutes?))
      `,
      `(?:最小|最少|最低|至少)(?:的)?(?:${noun})?(?:数量?)?{is}{count}(?:个)?~?(?:${noun})`,
      `(?:最小|最少|最低)(?:的)?(?:${noun})(?:的)?(?:数量?)?{is}{count}`,
    ],
    (said = '') =>
      oneOf(['HorizontalPodAutoscaler', { min: toCount(said) }], ['ScaledObject', { min: toCount(said) }]),
  ],
  [
    [
      overLines`
        (?:with |and |a |the |of |up )*(?:max(?:imum)?|up to|at most)(?: number| count)?(?: of)?
        (?: ${noun})?(?: count)?{is}{count}(?: ${noun})?
        (?! ?(?:unavailable|cpu(?! ?(?:util|aver|avg|target|at |usage|[>:=]|\d{1,3} ?%|\d{2,3}(?![\w.])))|Gi|Mi|\.\d|%)| ?(?:${noun} )?(?:per|every|each)(?!\w))
      `,
      `(?:最大|最多|最高)(?:的)?(?:${noun})?(?:数量?)?{is}{count}(?:个)?~?(?:${noun})`,
      `(?:最大|最多|最高)(?:的)?(?:${noun})(?:的)?(?:数量?)?{is}{count}`,
    ],
    (said = '') =>
      oneOf(['HorizontalPodAutoscaler', { max: toCount(said) }], ['ScaledObject', { max: toCount(said) }]),
  ],
]);

/** So many at most, on whatever scales. */
export function scaledTo(said = ''): Meaning {
  const max = toCount(said);
  return {
    ...oneOf(
      ['HorizontalPodAutoscaler', { max }],
      ['ScaledObject', { max }],
      ['workload', { autoscale: { max } }],
    ),
    value: `max: ${max}`,
  };
}

/** `autoscale to 5`: the fewest are those that were said to run, if any. */
export const most: Phrase = [
  [
    `(?:and |can |should |may )*auto-?scal(?:e|es|ing) (?:it )?(?:up )?to {count}(?: ${noun})?(?! ?(?:%|percent|-|to))`,
    `自动(?:扩缩|扩展|扩)容?到(?:最多)?~{count}~个?(?:${noun})?`,
  ],
  scaledTo,
];
