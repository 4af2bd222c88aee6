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
      `(?:each|every|an?|one|a single) index (?:(?:may|can|is allowed to|should|must|is|be|to) ){0,3}(?:fail|retried|tried again|retry) (once|twice)`,
      `(?:and )?(?:the )?backoff ?-?limit (?:for|of|per) (?:an? |each |every )?(?:single )?index(?: is| of|:)? {count}`,
      '每个(?:索引|index)(?:最多)?(?:允许|可以|可)?(?:失败|重试)~{count}~次(?:~?\\(backoffLimitPerIndex\\))?',
    ],
    (a = '', b = '') => job('backoffLimitPerIndex')(a === '' ? b : a),
  ],
  [
    [
      `(?:at most|up to|no more than|a maximum of) {count} (?:failed )?${index}(?: (?:may|can|are allowed to|to|should) (?:fail|be failed))?`,
      `(?:if|when|once) more than {count} ${index} (?:fail|have failed)[^.;,]{0,40}`,
      `(?:and )?(?:as soon as|once|when|if|after) {count} ${index} (?:fail|have failed),? ?(?:the )?(?:whole |entire )?(?:job )?(?:is )?(?:given up|aborted|stopped|failed|fails|gives up|stops)`,
      '(?:最多|至多)(?:允许|可以|有)?~{count}~个(?:索引|index)(?:可以)?失败',
      '失败的?(?:索引|index)(?:数量?|个数)?(?:不(?:得|能)?超过|最多|达到(?:上限)?)~{count}~个?(?:~?\\(maxFailedIndexes\\))?',
    ],
    job('maxFailedIndexes'),
  ],
  [
    [`{count} (?:work )?${index}(?! (?:may|can|fail))`, '{count}~个(?:索引|index)(?!失败|可以)'],
    job('completions'),
  ],
];
