import { toCount, toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf, workload } from '../say.ts';
import type { Meaning } from '../wish.ts';

const job =
  (field: string) =>
  (said = ''): Meaning =>
    oneOf(
      ['Job', { controller: { [field]: toCount(said) } }],
      ['CronJob', { controller: { [field]: toCount(said) } }],
    );

const index = '(?:index(?:es)?|indices)';

/** Jobs whose pods have numbers. */
export const indexes: readonly Phrase[] = [
  [
    [
      '(?:gives? up|fails?|is given up|stops?|ends?) after {int} (?:retries|attempts|tries|failures) or (?:after )?{time}',
      '重试~{int}~次(?:或|或者)~?{time}~?后(?:放弃|失败|终止|停止)',
    ],
    (tries = '', said = '') =>
      workload({
        controller: { backoffLimit: Number(tries), activeDeadlineSeconds: toSeconds(said) },
      }),
  ],
  [
    [
      `{count} (?:retries|retry|failures?|attempts?) (?:for|per|of) (?:each |every |an? |its )?${index}`,
      `(?:each|every|an?|one) index (?:(?:may|can|is allowed to|should|must|is|be|to) ){0,3}(?:fail|retried|tried again|retry)(?: at most| up to| only)? (?:{count} times?|(once|twice))`,
      '每个(?:索引|index)(?:最多)?(?:允许|可以|可)?(?:失败|重试)~{count}~次',
    ],
    (a = '', b = '') => job('backoffLimitPerIndex')(a === '' ? b : a),
  ],
  [
    [
      `(?:at most|up to|no more than|a maximum of) {count} (?:failed )?${index}(?: (?:may|can|are allowed to|to|should) (?:fail|be failed))?`,
      `(?:if|when|once) more than {count} ${index} (?:fail|have failed)[^.;,]{0,40}`,
      '(?:最多|至多)(?:允许|可以|有)?~{count}~个(?:索引|index)(?:可以)?失败',
    ],
    job('maxFailedIndexes'),
  ],
  [
    [`{count} (?:work )?${index}(?! (?:may|can|fail))`, '{count}~个(?:索引|index)(?!失败|可以)'],
    job('completions'),
  ],
];
