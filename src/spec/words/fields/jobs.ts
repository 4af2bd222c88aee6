import { indexes } from './indexes.ts';
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
  ...indexes,
  [
    [
      '(?:runs? |with |have |having |needs? |requires? |a total of |must |should |of )*{count} (?:successful |total )?completions?',
      '(?:process|handle|work through|compute|execute)(?:es|s)? {count} (?:work )?(?:items?|tasks?|units?|jobs?|batches|chunks|messages|shards)',
      '(?:处理|完成|执行)~{count}~个(?:工作)?(?:项目|任务|工作项|单元|批次)',
      '(?:complete|completes|run|runs|finish|done|executed|performed)(?: successfully)? {count} times(?: in total)?',
      '(?:until|till) {count} (?:pods?|of them|runs?)? ?(?:have |has )?(?:successfully )?(?:complete|succeed|finish)\\w{0,3}(?: successfully)?',
      '(?<!同时|并行|并发|最多)(?:总共|一共|共|需要|成功)*(?<!同时|并行|并发|最多)(?:完成|运行|执行)~{count}~(?:次|个)(?:Pod|任务)?(?!~?(?:副本|实例|容器|服务|[A-Za-z]))',
      '{count}~次(?:成功)?完成',
      '(?:computed|calculated|rendered|processed|repeated|launched|started|made|printed|tried out) {count} times(?! (?:before|a |per ))',
    ],
    number('completions'),
  ],
  [
    [
      '(?<!(?:never|not|n.t) (?:run )?)(?:with |run |runs |running |at most |up to |and )*{count}(?: pods?| at a time| jobs?| tasks?| copies)?(?: running| executing| working)? (?:in parallel|concurrently|at (?:a|the same) time|at once|simultaneously|parallel(?: pods?)?)',
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
      '{count} (?:retries|retry attempts|retry|attempts) (?:are |is )?(?:allowed|permitted|before|enough|fine|ok|sufficient|at most)',
      '(?<=[;,.] ?){count} (?:retry|retries)(?=[.,;]|$)',
      '(?:retry|retries) (?:a failed (?:one|run|job|pod)|failures?)(?: at most| up to| only| no more than)* (?:{count} times|(?<=\\s)(?:once))',
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
      "(?:be )?(?:clean(?:ed)?(?: it| them| the job)? ?up|delet(?:e|ed)|remov(?:e|ed))(?: it| them| the jobs?| finished jobs?)? {time} after (?:it(?:'s)? ?|they(?:'re)? ?|the job |completion|finishing|completing)(?:(?:has |have |is |are )*(?:finish|complet|done|end)\\w{0,6})?",
    ],
    (said = '') => workload({ controller: { ttlSecondsAfterFinished: toSeconds(said) } }),
  ],
  [
    [
      '(?:may|can) (?:still )?(?:be )?start(?:ed)? up to {time} late',
      '(?:the |a )?deadline (?:for|of) start(?:ing)?(?: it| a run)?{is}{time}',
      '(?:at most|up to|no more than) {time} (?:late|too late|delayed|overdue)',
      '启动(?:的)?(?:截止|最后)(?:时间|期限){is}{time}',
      "(?:if|when) (?:it|a run|one|the job)(?: is|'s|\\sstarts?)? more than {time} late(?:,? (?:skip|drop|forget) it)?",
      '(?:runs?|jobs?|ones?) (?:that|which) (?:could|can|did|was|were|has|have)(?: ?not|n.t)(?: be| been)? (?:start|begin)(?:ed)? (?:within|in|for) {time}(?: (?:is|are|gets?|must be|should be) (?:skipped|dropped|forgotten))?',
      '(?:miss(?:es|ed)?|missing)(?: its| the)? (?:start|schedule)(?: time)? by (?:more than )?{time}(?:,? (?:it is |is )?(?:skip(?:ped)?|dropped?)(?: it)?)?',
      '{time}~之?内(?:未能|没能|没有|未|无法|不能)(?:成功)?(?:启动|开始)(?:的话|就|则|,|运行|任务|会)*(?:跳过|放弃|忽略|不再(?:启动|运行))?',
      '(?:if|when) (?:it|a run|one|the job) (?:could not|cannot|can.t|couldn.t|has not|did not|does not) (?:be )?start(?:ed)? within {time}(?:,? (?:it is |is )?(?:skip(?:ped)?|forget|dropped?)(?: it)?)?',
    ],
    (said = '') => workload({ cron: { startingDeadlineSeconds: toSeconds(said) } }),
  ],
  [
    [
      '(?:must |should |to |be |fail |fails |terminated |killed |stopped |run |runs )*(?:for at most|no longer than|for no more than|for up to|within|after running for) {time}',
      '(?:be )?(?:terminated?|kill(?:ed)?|stop(?:s|ped)?|gives? up|ends?|abort(?:ed)?|fail(?:ed)?|cancell?(?:ed)?)(?: it| the job| them)? after {time}',
      '{time}(?:后|之后)(?:被)?(?:终止|停止|结束)',
      '(?:may|must|should|can|shall|is)(?: ?not| never|n.t)(?: allowed to)? (?:run|take|last|execute)(?: for)? (?:longer|more) than {time}',
      "(?:if|when|unless) (?:it|the job|they)(?:'s|\\sis|\\shas)? (?:not |n.t )?(?:yet )?(?:be(?:en)? )?(?:done|finished|completed?) (?:after|within|in) {time}",
      '(?:运行|执行)?(?:总?时间|时长)?(?:不得|不能|不可|不可以|不允许|不许|别|不应该?|不会)超过~{time}',
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
      '(?<=[,;] ?)Forbid(?=[,;.]|$)',
      '(?:if|when|while) (?:a|one|the (?:last|previous)) (?:run|job|one) is still (?:going|running|active)(?: on)?,? the (?:new|next) one (?:is|should be|must be|gets) skipped',
      '(?:如果|若|当)?(?:上一?次|前一?次|上一?个)(?:任务|作业)?(?:还|仍)(?:然)?在?(?:运行|执行|跑)(?:的话|时|就|则|,)*跳过',
      '(?:do not|don.t|never|must not) run(?: (?:the |its )?jobs?| them| it)? (?:concurrently|in parallel|at the same time|side by side)',
      'never (?:let )?(?:any )?two(?: of them| jobs| runs)? (?:run |start )?(?:together|at once|at the same time)',
      '(?:no|without) parallel (?:runs?|executions?|jobs?)',
      'no two(?: of them| of these)?(?: (?:may|should|must|can|run|running|be))* (?:at the same time|at once|at a time|together|in parallel)',
      "(?:do not|don't|never|must not|should not) (?:start|begin|run|launch)s? (?:a |the )?(?:new|second|another|next)(?: one| run| job)? (?:while|when|before|until|as long as)[^.;,]{0,60}",
      '(?:不允许|不能|不得|不可以?|禁止)(?:有)?(?:两个|多个)(?:任务|作业|Job)?(?:同时|并发|并行)(?:运行|执行|进行)?',
      'never (?:run |start )?(?:two|more than one)(?: of them| jobs| runs)? at (?:the same time|once)',
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
    [
      'concurrent (?:runs|jobs|executions) (?:are|should be|must be|get) replaced',
      'replaces? (?:a |an |the |any )?(?:old |previous |last |running |current )*(?:run|job|one|execution)(?: (?:that|which) (?:is |are )?(?:still )?(?:running|going|active|unfinished)(?: on)?)?',
      '(?:如果|若|当)?(?:上一?次|前一?次|上一?个|旧的?)(?:任务|作业|运行|Job)?(?:还|仍)?(?:在|没)(?:有)?(?:运行|执行|跑|结束|完成)(?:完)?(?:的话|时|就|则|,)*(?:替换|取代|用新的替换)(?:掉|它|旧的)*',
      '新的?(?:任务|作业|运行)?(?:会|将|应)?(?:替换|取代)(?:掉)?(?:正在运行的|旧的|上一个|还在运行的)+(?:任务|作业)?',
    ],
    () => workload({ cron: { concurrencyPolicy: 'Replace' } }),
  ],
  [
    [
      '(?:with |in |and |use |using )*(?:completion ?-?mode(?: of| is|:|=)? )?["\'`]?indexed["\'`]?(?: completion)?(?: mode)?(?= job|,|;|:|\\.|$| and)',
      'Indexed~类型的?(?=~?(?:Job|任务))',
      '(?:使用)?(?:完成模式|索引模式)(?:为|是|:)?~?(?:Indexed)?',
    ],
    () => oneOf(['Job', { controller: { completionMode: 'Indexed' } }]),
  ],
  [
    [
      '{count} successful (?:jobs? )?and {count} failed jobs? (?:is|are|should be) kept',
      '(?:keep|keeps|keeping|retain|retains) (?:only )?the (last) successful (?:jobs? |runs? )?and (?:the )?(?:last )?{count} failed(?: jobs?| runs?)?',
      '{count} (?:good|successful) and {count} (?:bad|failed) (?:jobs?|runs?) (?:are|is) kept',
      '(?:jobs? )?history(?: limits?)?(?: of|:)? {count} success(?:ful|es)?(?: jobs?)?(?:,|/| and)? ?{count} fail(?:ed|ures?)?(?: jobs?)?',
      '(?:remember|keep)s? {count} success(?:es|ful (?:ones?|runs?))? and {count} failures?',
      '{count} successful (?:jobs? |runs? )?and {count} failed (?:jobs?|runs?|one) (?:is|are) (?:kept|retained|remembered)',
      '(?:the )?(?:last )?{count} successful (?:jobs? |runs? )?and (?:the )?(?:last )?{count} failed (?:jobs?|runs?) (?:is|are|should be|must be|shall be) kept',
      '(?:keep|keeps|keeping|retain|retains) (?:only |at most |up to |the |last )*{count} successful(?: jobs?| runs?| ones)?(?:,? and (?:the )?(?:last )?{count} failed(?: jobs?| runs?| ones)?)?',
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
  [
    '(?:keep|keeps|keeping|retain|retains) (?:only |at most |up to |the |last )*{count} failed(?: jobs?| runs?| ones?)?,? and (?:only |at most |up to |the |last )*{count} successful(?: jobs?| runs?| ones?)?',
    (bad = '', good = '') =>
      workload({ cron: { successfulJobsHistoryLimit: toCount(good), failedJobsHistoryLimit: toCount(bad) } }),
  ],
  [
    [
      '(?:keep|keeps|keeping|retain|retains) (?:only )?(?:the )?(?:last )?{count} failed jobs?(?: in (?:its|the) history)?',
      '(?:只)?保留(?:最近)?(?:的)?~{count}~(?:个|次)?失败的?~?(?:任务|作业|记录|Job)(?:~?历史)?(?:记录)?',
      '{count} failed jobs? (?:is|are) kept(?: in the history)?',
    ],
    (bad = '') => workload({ cron: { failedJobsHistoryLimit: toCount(bad) } }),
  ],
];
