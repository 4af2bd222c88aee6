import { toCount, toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf, workload } from '../say.ts';
import type { Meaning } from '../wish.ts';

const number =
  (field: string) =>
  (said = ''): Meaning =>
    workload({ controller: { [field]: toCount(said) } });

/** How jobs are counted, tried again, ended and kept. */
export const jobs: readonly Phrase[] = [
  [
    [
      '(?:runs? |with |have |having |needs? |requires? |a total of |must |should |of )*{count} (?:successful |total )?completions?',
      '(?:process|handle|work through|compute|execute)(?:es|s)? {count} (?:work )?(?:items?|tasks?|units?|jobs?|batches|chunks|messages|shards)',
      '(?:处理|完成|执行)~{count}~个(?:工作)?(?:项目|任务|工作项|单元|批次)',
      '(?:complete|completes|run|runs|finish|done|executed|performed)(?: successfully)? {count} times(?: in total)?',
      '(?:until|till) {count} (?:pods?|of them|runs?)? ?(?:have |has )?(?:successfully )?(?:complete|succeed|finish)\\w{0,3}(?: successfully)?',
      '(?<!同时|并行|并发|最多)(?:总共|一共|共|需要|成功)*(?<!同时|并行|并发|最多)(?:完成|运行|执行)~{count}~(?:次|个)(?:Pod|任务)?(?!~?(?:副本|实例|容器|服务|[A-Za-z]))',
      '{count}~次(?:成功)?完成',
    ],
    number('completions'),
  ],
  [
    [
      '(?:with |run |runs |running |at most |up to |and )*{count}(?: pods?| at a time| jobs?| tasks?| copies)?(?: running| executing| working)? (?:in parallel|concurrently|at (?:a|the same) time|at once|simultaneously|parallel(?: pods?)?)',
      '{count} at a time',
      '(?:of (?:which|them) )?{count}(?: of them)? (?:may|can|should|must) (?:run|work|be running) (?:at (?:a|the same) time|at once|together)',
      'in {count} parallel pods',
      '(?:and )?{count} pods (?:should |can |may |must |will )*run in parallel',
      '(?:并行|同时|并发)(?:运行|执行|跑)?(?:最多)?~{count}~(?:个)?(?:Pod|任务)?',
      '(?:以)?{count}~个?(?:Pod)?(?:的)?(?:并行|并发)(?:度)?(?:运行|执行)?',
    ],
    number('parallelism'),
  ],
  [
    [
      '(?:retry|retries|retried|retrying|be retried)(?: at most| up to| a maximum of)* {count}(?: times)?(?: before (?:it is )?(?:fail|consider|giv|mark)[a-z ]{0,30})?',
      '(?:be )?retried (?:at most|up to) {count} times',
      '(?:is |are |be )?(?:tried|run|started) again (?:at most|up to|no more than) {count} times',
      '(?:is |are |be )?(?:tried|run|started) again (?:at most |up to |no more than )?(twice|once)(?!\\w)',
      '(?:retry|retries|retried)(?: each| every| the| a)?(?: jobs?| runs?| it)?(?: at most| up to| only| no more than)* (twice|once)',
      '(?:no more than|at most|not more than) {count} (?:retries|retry attempts|attempts)',
      '重试~(?:最多)?~{count}~次',
      "(?:not|never|don't) (?:be )?retr(?:y|ied)(?: it)? (?:more than|over|beyond) {count}(?: times)?",
      '重试(?:次数)?(?:不得|不能|不)?(?:超过|多于|大于)~{count}~次?',
      '(?:gives? up|fails?|failed|stops?|stopped|ends?|counts as failed|marked (?:as )?failed) after {count} (?:retries|failures|failed attempts|attempts)',
      '{count} (?:retries|retry attempts) (?:are |is )?(?:allowed|permitted|before)',
      '重试~{count}~次后',
      '{count}~次重试(?:之?后|机会)',
      '(?:at most|up to|maximum(?: of)?|max|with|allow(?:s|ing)?|tolerates?) {count} (?:retries|retry(?: attempts)?|attempts|failures)(?: before [a-z ]{0,30})?',
      '(?:最多)?(?:重试|再试)(?:最多)?~{count}~次',
      '(?:失败)?(?:后)?(?:最多)?重试次数(?:为|是)?~{count}',
    ],
    number('backoffLimit'),
  ],
  [
    [
      '(?:no|without(?: any)?) retr(?:y|ies)(?![\\w-])',
      "(?:do not|don't|never|not|must not be|is not) (?:be )?retr(?:y|ied)(?![\\w-]| (?:it )?(?:more|over|beyond))",
      '(?:不|不要|不允许|禁止)重试',
    ],
    () => workload({ controller: { backoffLimit: 0 } }),
  ],
  [
    [
      '(?:be )?(?:clean(?:ed)? ?up|delet(?:e|ed)|remov(?:e|ed)|automatically (?:deleted|removed|cleaned up))(?: automatically)? (?:after )?{time} (?:after|once|when|of) (?:it |the job |they )?(?:finish|complet)\\w{0,6}',
      '(?:完成|结束)(?:后|之后)?~{time}(?:后)?(?:自动)?(?:删除|清理|移除)',
      '(?:be )?(?:clean(?:ed)?(?: it| them| the job)? ?up|delet(?:e|ed)|remov(?:e|ed))(?: it| them| the jobs?| finished jobs?)? {time} after (?:it |they |the job |completion|finishing|completing)(?:(?:has |have |is |are )*(?:finish|complet)\\w{0,6})?',
    ],
    (said = '') => workload({ controller: { ttlSecondsAfterFinished: toSeconds(said) } }),
  ],
  [
    [
      '(?:may|can) (?:still )?(?:be )?start(?:ed)? up to {time} late',
      '(?:if|when) (?:it|a run|one|the job) (?:could not|cannot|can.t|couldn.t|has not|did not|does not) (?:be )?start(?:ed)? within {time}(?:,? (?:it is |is )?(?:skip(?:ped)?|forget|dropped?)(?: it)?)?',
    ],
    (said = '') => workload({ cron: { startingDeadlineSeconds: toSeconds(said) } }),
  ],
  [
    [
      '(?:must |should |to |be |fail |fails |terminated |killed |stopped |run |runs )*(?:for at most|no longer than|for no more than|for up to|within|after running for) {time}',
      '(?:be )?(?:terminated?|kill(?:ed)?|stop(?:s|ped)?|gives? up|ends?|abort(?:ed)?|fail(?:ed)?|cancell?(?:ed)?)(?: it| the job| them)? after {time}',
      '{time}(?:后|之后)(?:被)?(?:终止|停止|结束)',
      '(?:最多|不超过)(?:运行)?~((?:\\d{1,6}|[一二两三四五六七八九十]{1,3})~(?:秒钟?|分钟?|个?小时|天|s|m|h)(?![A-Za-z]))(?:内)?',
      '{time}内(?:完成|结束)',
      '(?:超过|超时|超出)~{time}~(?:就|则|会|后|还没完成)*(?:被)?(?:强制)?(?:终止|停止|结束|杀掉|失败)',
      '(?:if|when) (?:it |the job )?(?:takes?|runs?|lasts?)(?: for)? (?:longer|more) than {time}(?:,? (?:kill|stop|terminate|abort|fail) it)?',
    ],
    (said = '') =>
      oneOf(
        ['Job', { controller: { activeDeadlineSeconds: toSeconds(said) } }],
        ['CronJob', { controller: { activeDeadlineSeconds: toSeconds(said) } }],
      ),
  ],
  [
    [
      "(?:if|when|while) (?:the )?(?:last|previous|prior|old|earlier) (?:one|run|job|execution)(?: is|'s)? (?:still )(?:running|going|active)[^.;]{0,12}? (?:skip|do not start|don't start)(?: it| the (?:new|next) (?:one|run))?",
      '(?:上一?次|前一?次|上一?个)(?:任务|作业)?(?:还?没(?:有)?(?:结束|完成|跑完)|还?在(?:跑|运行|执行))[^;。]{0,6}?(?:跳过|不(?:要)?(?:启动|执行|开始))(?:这一?次|本次)?',
      '(?:forbid|disallow|prevent|no|not allow|prohibit|do not allow|without)(?:s|ing)? (?:concurrent|overlapping|parallel) (?:runs?|executions?|jobs?)',
      '(?:a )?(?:new|second|another|next) (?:run|job|execution|one) (?:must|should|may|can)(?: not|not) (?:be )?start(?:ed)? (?:while|when|before|until)[^.;]{0,60}',
      '(?:no|without|avoid(?:s|ing)?|prevent(?:s|ing)?)(?: any)? overlap(?:s|ping)?(?: runs| jobs| executions)?(?![\\w-])',
      '(?:forbid|disallow|prevent|prohibit)(?:s|ing)? concurrency',
      '(?:a |the )?(?:new|second|another|next) (?:run|job|execution|one) never (?:starts?|begins?|runs?) (?:while|when|before|until)[^.;]{0,60}',
      'two (?:[a-z]{3,20} )?(?:never|must not|may not|do not|cannot) (?:run|start|overlap)(?: (?:at once|at the same time|at a time|together|in parallel|each other|side by side))?',
      '(?:no|never) two (?:runs?|jobs?|executions?) (?:at once|at the same time|at a time|together|in parallel)',
      '禁止并发',
      'never runs? twice(?: at (?:once|the same time)| concurrently| in parallel)?',
      'never run (?:two|more than one|several)(?: of (?:them|these|it))?(?: jobs?)? (?:concurrently|at once|in parallel|at the same time)',
      '(?:skip|skips|skipped)(?: a run| it)? (?:if|when|while) the (?:previous|last) (?:one|run|job) (?:is )?(?:still )?(?:running|runs)',
      '(?:禁止|不允许|不要)(?:并发|同时|重叠)(?:执行|运行)?',
      'never overlap(?:s|ping)?(?: with (?:itself|each other|one another))?',
      '(?:must|should|may|can|do|does) ?not (?:be )?(?:run|execute|overlap|started?)(?:ning|ping)?(?: concurrently| in parallel| at the same time)?(?= ?[,.;]|$| and)',
    ],
    () => workload({ cron: { concurrencyPolicy: 'Forbid' } }),
  ],
  [
    ['concurrent (?:runs|jobs|executions) (?:are|should be|must be|get) replaced'],
    () => workload({ cron: { concurrencyPolicy: 'Replace' } }),
  ],
  [
    [
      '(?:with |in |and |use |using )*(?:completion ?-?mode(?: of| is|:|=)? )?["\'`]?indexed["\'`]?(?: completion)?(?: mode)?(?= job|,|;|\\.|$| and)',
      '(?:使用)?(?:完成模式|索引模式)(?:为|是|:)?~?(?:Indexed)?',
    ],
    () => oneOf(['Job', { controller: { completionMode: 'Indexed' } }]),
  ],
  [
    [
      '(?:keep|keeps|keeping|retain|retains) (?:only )?(?:the )?(?:last )?{count} failed jobs?(?: in (?:its|the) history)?',
      '(?:只)?保留(?:最近)?(?:的)?~{count}~(?:个|次)?失败的?~?(?:任务|作业|记录|Job)(?:~?历史)?(?:记录)?',
      '{count} failed jobs? (?:is|are) kept(?: in the history)?',
    ],
    (bad = '') => workload({ cron: { failedJobsHistoryLimit: toCount(bad) } }),
  ],
  [
    [
      '{count} successful (?:jobs? )?and {count} failed jobs? (?:is|are|should be) kept',
      '{count} successful (?:jobs? |runs? )?and {count} failed (?:jobs?|runs?|one) (?:is|are) (?:kept|retained|remembered)',
      '(?:the )?(?:last )?{count} successful (?:jobs? |runs? )?and (?:the )?(?:last )?{count} failed (?:jobs?|runs?) (?:is|are|should be|must be|shall be) kept',
      '(?:keep|keeps|keeping|retain|retains) (?:only )?(?:the )?(?:last )?{count} successful(?: jobs?| runs?| ones)?(?:,? and (?:the )?(?:last )?{count} failed(?: jobs?| runs?| ones)?)?',
      '(?:keep|keeps|retain|retains|remember|remembers)? ?(?:the )?(?:last )?{count} success(?:es)?,? and (?:the )?(?:last )?{count} failures?(?: (?:is|are) (?:enough to keep|kept|remembered))?',
      '(?:the )?(?:last )?{count} successful,? and the (last) failed (?:jobs?|runs?) (?:is|are) (?:kept|remembered)',
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
];
