import { overLines } from '../../../kernel/over-lines.ts';
import { history } from './history.ts';
import { indexes } from './indexes.ts';
import { overlaps } from './overlaps.ts';
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
      overLines`
        (?<!(?:never|not|n.t) (?:run )?)(?:with |run |runs |running |at most |up to |and )*{count}
        (?: pods?| at a time| jobs?| tasks?| copies)?(?: running| executing| working)? (?:
          in parallel|concurrently|at (?:a|the same) time|at once|simultaneously|parallel(?: pods?)?
        )
      `,
      '{count} at a time',
      '(?:of (?:which|them) )?{count}(?: of them)? (?:may|can|should|must) (?:run|work|be running) (?:at (?:a|the same) time|at once|together)',
      'in {count} parallel pods',
      overLines`
        (?:and |let |have |with )*{count} pods (?:(?:should|can|may|must|will|to|are|be) )*(?:run|running|execut(?:e|ing)|work|working|active)
        (?: in parallel| concurrently| at (?:a|the same) time| at once| simultaneously)
      `,
      '(?:并行|同时|并发)(?:运行|执行|跑)?(?:最多)?~{count}~(?:个)?(?:Pod|任务)?',
      '(?:以)?{count}~个?(?:Pod)?(?:的)?(?:并行|并发)(?:度)?(?:运行|执行)?',
    ],
    number('parallelism'),
  ],
  [
    [
      overLines`
        (?:retry|retries|retried|retrying|be retried)(?: at most| up to| a maximum of)* {count}
        (?: times)?(?: before (?:it is )?(?:fail|consider|giv|mark)[a-z ]{0,30})?
      `,
      '(?:be )?retried (?:at most|up to) {count} times',
      '(?:is |are |be )?(?:tried|run|started) again (?:at most|up to|no more than) {count} times',
      '(?:is |are |be )?(?:tried|run|started) again (?:at most |up to |no more than )?(twice|once)(?!\\w)',
      '(?:retry|retries|retried)(?: each| every| the| a)?(?: jobs?| runs?| it)?(?: at most| up to| only| no more than)* (twice|once)',
      '(?:no more than|at most|not more than) {count} (?:retries|retry attempts|attempts)',
      '重试~(?:最多)?~{count}~次',
      "(?:not|never|don't) (?:be )?retr(?:y|ied)(?: it)? (?:more than|over|beyond) {count}(?: times)?",
      '重试(?:次数)?(?:不得|不能|不)?(?:超过|多于|大于)~{count}~次?',
      overLines`
        (?:
          gives? up|fails?|failed|stops?|stopped|ends?|counts as failed|marked (?:as )?failed
        ) after {count} (?:retries|failures|failed attempts|attempts)
      `,
      '{count} (?:retries|retry attempts|retry|attempts) (?:are |is )?(?:allowed|permitted|before|enough|fine|ok|sufficient|at most)',
      '(?<=[;,.] ?){count} (?:retry|retries)(?=[.,;]|$)',
      '(?:retry|retries) (?:a failed (?:one|run|job|pod)|failures?)(?: at most| up to| only| no more than)* (?:{count} times|(?<=\\s)(?:once))',
      '重试~{count}~次后',
      '{count}~次重试(?:之?后|机会)',
      overLines`
        (?:at most|up to|maximum(?: of)?|max|with|allow(?:s|ing)?|tolerates?) {count} (?:retries|retry(?: attempts)?|attempts|failures)
        (?: before [a-z ]{0,30})?
      `,
      '(?<!(?:索引|index)~?)(?:最多)?(?<!(?:索引|index)~?最多)(?:重试|再试)(?:最多)?~{count}~次',
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
      overLines`
        (?:be )?(?:
          clean(?:ed)? ?up|delet(?:e|ed)|remov(?:e|ed)|automatically (?:deleted|removed|cleaned up)
        )(?: automatically)? (?:after )?{time} (?:after|once|when|of) (?:it |the job |they )?
        (?:finish|complet)\w{0,6}
      `,
      '(?:完成|结束)(?:后|之后)?~{time}(?:后)?(?:自动)?(?:删除|清理|移除)',
      overLines`
        (?:be )?(?:clean(?:ed)?(?: it| them| the job)? ?up|delet(?:e|ed)|remov(?:e|ed))
        (?: it| them| the jobs?| finished jobs?)? {time} after (?:it(?:'s)? ?|they(?:'re)? ?|the job |completion|finishing|completing)
        (?:(?:has |have |is |are )*(?:finish|complet|done|end)\w{0,6})?
      `,
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
      overLines`
        (?:runs?|jobs?|ones?|executions?) (?:that|which) (?:could|can|did|does|do|was|is|were|has|have)(?: ?not|n.t|.t)
        (?: be| been)? (?:start|begin)(?:ed)? (?:within|in|for) {time}
        (?: (?:is|are|gets?|must be|should be) (?:skipped|dropped|forgotten))?
      `,
      overLines`
        (?:miss(?:es|ed)?|missing)(?: its| the)? (?:start|schedule)(?: time)? by (?:more than )?{time}
        (?:,? (?:it is |is )?(?:skip(?:ped)?|dropped?)(?: it)?)?
      `,
      '(?:无法|不能|没能|未能?|没有)在~{time}~?(?:之?内)(?:被)?(?:启动|开始)(?:的)?(?:运行|任务|作业|执行)?(?:都|会|应|将|就|要)*被?(?:跳过|丢弃|忽略|放弃)',
      '{time}~之?内(?:未能|没能|没有|未|无法|不能)(?:成功)?(?:启动|开始)(?:的话|就|则|,|运行|任务|会)*(?:跳过|放弃|忽略|不再(?:启动|运行))?',
      overLines`
        (?:if|when) (?:it|a run|one|the job) (?:could not|cannot|can.t|couldn.t|has not|did not|does not) (?:be )?
        start(?:ed)? within {time}(?:,? (?:it is |is )?(?:skip(?:ped)?|forget|dropped?)(?: it)?)?
      `,
    ],
    (said = '') => workload({ cron: { startingDeadlineSeconds: toSeconds(said) } }),
  ],
  [
    [
      overLines`
        (?:must |should |to |be |fail |fails |terminated |killed |stopped |run |runs )*
        (?:for at most|no longer than|for no more than|for up to|within|after running for) {time}
      `,
      overLines`
        (?:be )?(?:
          terminated?|kill(?:ed)?|stop(?:s|ped)?|gives? up|ends?|abort(?:ed)?|fail(?:ed)?|
          cancell?(?:ed)?
        )(?: it| the job| them)? after {time}
      `,
      '(?:it |the job )?(?:is |gets |be )?(?:terminated|killed|stopped|aborted|cancell?ed) (?:once|when|as soon as) {time} (?:have |has |are |is )?(?:elapsed|passed|over|gone by)',
      '{time}(?:后|之后)(?:被)?(?:终止|停止|结束)',
      '(?:如果|要是)?(?:一次)?(?:运行|执行|跑|任务)?(?:时间)?(?:超过|超出|多于)了?~{time}~?(?:还没有?(?:跑|执行|运行)?完|没(?:跑|执行|运行)完)?(?:的话)?,?(?:就|则|都|会|要|直接|被)*(?:(?:算|视为|当作|判定?为|认为|标记为)~?(?:失败|超时)|(?:终止|杀掉|停掉|停止|结束|中止|取消|干掉)(?:它|任务)?)',
      '(?:if|when|once) (?:it|the job|a run|one run|the run) (?:runs|takes|lasts|has run|needs)(?: for)? (?:longer|more) than {time},? (?:it |the job |the run |that |then )?(?:(?:is|counts|should|must|be|can|as|considered|a|treated|regarded|marked|has|gets|to) )*(?:failed|failure|timed out|killed|aborted|stopped|cancell?ed|terminated)',
      '(?:may|must|should|can|shall|is)(?: ?not| never|n.t)(?: allowed to)? (?:run|take|last|execute)(?: for)? (?:longer|more) than {time}',
      overLines`
        (?:if|when|unless) (?:it|the job|they)(?:'s|\sis|\shas)? (?:not |n.t )?(?:yet )?(?:be(?:en)? )?
        (?:done|finished|completed?) (?:after|within|in) {time}
      `,
      '(?:运行|执行)?(?:总?时间|时长)?(?:不得|不能|不可|不可以|不允许|不许|别|不应该?|不会)超过~((?:\\d{1,6}|[一二两三四五六七八九十]{1,3})~(?:秒钟?|分钟?|个?小时|天|s|m|h)(?![A-Za-z]))',
      '(?:最多|不超过)(?:运行)?~((?:\\d{1,6}|[一二两三四五六七八九十]{1,3})~(?:秒钟?|分钟?|个?小时|天|s|m|h)(?![A-Za-z]))(?:内)?',
      '{time}内(?:完成|结束)',
      '(?:超过|超时|超出)~{time}~(?:就|则|会|后|应该?|将|须|必须|要|的话|还没完成)*(?:被)?(?:强制)?(?:终止|停止|结束|杀掉|失败)',
      '(?:(?:be |is |gets )?(?:terminated|killed|stopped|aborted|cancell?ed),? )?(?:if|when) (?:it |the job )?(?:takes?|runs?|lasts?)(?: for)? (?:longer|more) than {time}(?:,? (?:kill|stop|terminate|abort|fail) it)?',
    ],
    (said = '') =>
      oneOf(
        ['Job', { controller: { activeDeadlineSeconds: toSeconds(said) } }],
        ['CronJob', { controller: { activeDeadlineSeconds: toSeconds(said) } }],
      ),
  ],
  ...overlaps,
  [
    [
      overLines`
        (?:with |in |and |use |using )*(?:completion ?-?mode(?: of| is|:|=)? )?["'\x60]?indexed["'\x60]?
        (?: completion)?(?: mode)?(?= job|,|;|:|\.|$| and)
      `,
      'Indexed~(?:类型|模式)的?(?=~?(?:Job|任务))',
      '(?:带有?索引|索引式|索引化|有索引)的?(?=~?(?:Job|任务))',
      '(?:使用)?(?:完成模式|索引模式)(?:为|是|:)?~?(?:Indexed)?',
    ],
    () => oneOf(['Job', { controller: { completionMode: 'Indexed' } }]),
  ],
  ...history,
];
