import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { workload } from '../say.ts';

const last = '(?:only |at most |up to |the |last |latest |newest |most recent )*';
const good =
  '(?:(?:successful|succeeded|good|completed|fine) ?(?:jobs?|runs?|ones?|executions?)?|(?:jobs? |runs? |ones? )?(?:that|which) (?:worked|succeeded|went well|were successful))';
const bad =
  "(?:(?:failed|bad|broken|unsuccessful) ?(?:jobs?|runs?|ones?|executions?)?|(?:jobs? |runs? |ones? |one )?(?:that|which) (?:did not|didn't|failed|went wrong)(?: (?:work|succeed))?)";
const kept =
  '(?:(?:are|is|be|should be|to be|must be) )?(?:kept|remembered|retained|preserved|stored|remain|left|remains)';

/** `no failed jobs are kept`, `failed ones need not be remembered`. */
const isNone = /^(?:no|kept|remembered|retained|preserved|stored)$/iu;

/** How many jobs that ended are kept. */
export const history: readonly Phrase[] = [
  [
    [
      '{count} successful (?:jobs? )?and {count} failed jobs? (?:is|are|should be) kept',
      overLines`
        (?:keep|keeps|keeping|retain|retains) (?:only )?the (last) successful (?:jobs? |runs? )?and (?:the )?
        (?:last )?{count} failed(?: jobs?| runs?)?
      `,
      '{count} (?:good|successful) and {count} (?:bad|failed) (?:jobs?|runs?) (?:are|is) kept',
      '(?:jobs? )?history(?: limits?)?(?: of|:)? {count} success(?:ful|es)?(?: jobs?)?(?:,|/| and)? ?{count} fail(?:ed|ures?)?(?: jobs?)?',
      '(?:remember|keep)s? {count} success(?:es|ful (?:ones?|runs?))? and {count} failures?',
      '{count} successful (?:jobs? |runs? )?and {count} failed (?:jobs?|runs?|one) (?:is|are) (?:kept|retained|remembered)',
      overLines`
        (?:the )?(?:last )?{count} successful (?:jobs? |runs? )?
        and (?:the )?(?:last )?{count} failed (?:jobs?|runs?) (?:is|are|should be|must be|shall be) kept
      `,
      overLines`
        (?:keep|keeps|keeping|retain|retains) (?:only |at most |up to |the |last )*{count} successful
        (?: jobs?| runs?| ones)?(?:,? and (?:the )?(?:last )?{count} failed(?: jobs?| runs?| ones)?)?
      `,
      overLines`
        (?:keep|keeps|retain|retains|remember|remembers)? ?(?:the )?(?:last )?{count} success(?:es)?
        ,? and (?:the )?(?:last )?{count} failures?(?: (?:is|are) (?:enough to keep|kept|remembered))?
      `,
      '(?:the )?(?:last )?{count} successful,? and the (last) failed (?:jobs?|runs?) (?:is|are) (?:kept|remembered)',
      `(?:(?:keep|remember|retain|preserve|hold|contain|list)(?:s|ing)? )${last}{count} ${good},? (?:and|but) ${last}{count} ${bad}`,
      `${last}{count} ${good},? (?:and|but) ${last}{count} ${bad} (?:should |shall |must |will )?${kept}`,
      `(?:(?:keep|remember|retain|preserve|hold|contain|list)(?:s|ing)? )${last}{count} ${good},? (?:and|but) the (last|latest) ${bad}`,
      '保留(?:最近)?(?:的)?{count}~(?:个|次)?成功的?~?(?:任务|作业|记录|Job)?(?:~?(?:和|、|,)~?{count}~(?:个|次)?失败的?~?(?:任务|作业|记录|Job)?)?~?(?:历史)?(?:记录)?',
    ],
    (good = '', bad = '') =>
      workload({
        cron: {
          successfulJobsHistoryLimit: toCount(good),
          ...(bad === '' ? {} : { failedJobsHistoryLimit: toCount(bad) }),
        },
      }),
  ],
  [
    overLines`
      (?:keep|keeps|keeping|retain|retains) (?:only |at most |up to |the |last )*{count} failed
      (?: jobs?| runs?| ones?)?,? and (?:only |at most |up to |the |last )*{count} successful
      (?: jobs?| runs?| ones?)?
    `,
    (bad = '', good = '') =>
      workload({ cron: { successfulJobsHistoryLimit: toCount(good), failedJobsHistoryLimit: toCount(bad) } }),
  ],
  [
    [
      '(?:keep|keeps|keeping|retain|retains) (?:only )?(?:the )?(?:last )?{count} failed jobs?(?: in (?:its|the) history)?',
      '(?:只)?保留(?:最近)?(?:的)?~{count}~(?:个|次)?失败的?~?(?:任务|作业|记录|Job)(?:~?历史)?(?:记录)?',
      '{count} failed jobs? (?:is|are) kept(?: in the history)?',
      `(no) ${bad} (?:should |must |shall )?(?:are|is|be)? ?(?:kept|remembered|retained|preserved|stored)`,
      `${bad} need not be (kept|remembered|retained|preserved|stored)`,
    ],
    (bad = '') =>
      workload({
        cron: {
          failedJobsHistoryLimit: isNone.test(bad) ? 0 : toCount(bad),
        },
      }),
  ],
  [
    '(?<=(?<!\\w)(?:every|each|daily|nightly|hourly|weekly|cron ?jobs?)(?!\\w)[^\\n]{1,200})(?:and |but |with |keep |keeps |please )*no (?:job |run )?history(?: (?:is |of (?:jobs|runs) |please |kept |needed ?){0,3})?(?=[.,;]|$| please)',
    () => workload({ cron: { successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 0 } }),
  ],
];
