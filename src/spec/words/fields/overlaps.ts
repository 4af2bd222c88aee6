import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { workload } from '../say.ts';

/** What comes of a run that is due while the last one still runs. */
export const overlaps: readonly Phrase[] = [
  [
    [
      overLines`
        (?:if|when|while) (?:the )?(?:last|previous|prior|old|earlier) (?:one|run|job|execution)
        (?: is|'s)? (?:still )(?:running|going|active)[^.;]{0,12}? (?:skip|do not start|don't start)
        (?: it| the (?:new|next) (?:one|run))?
      `,
      '(?:上一?次|前一?次|上一?个)(?:任务|作业)?(?:还?没(?:有)?(?:结束|完成|跑完)|还?在(?:跑|运行|执行))[^;。]{0,6}?(?:跳过|不(?:要)?(?:启动|执行|开始))(?:这一?次|本次)?',
      overLines`
        (?:forbid|disallow|prevent|no|not allow|prohibit|do not allow|without)(?:s|ing)? (?:concurrent|overlapping|parallel) (?:runs?|executions?|jobs?)
      `,
      overLines`
        (?:a )?(?:new|second|another|next) (?:run|job|execution|one) (?:must|should|may|can)(?: not|not) (?:be )?
        start(?:ed)? (?:while|when|before|until)[^.;]{0,60}
      `,
      '(?:no|without|avoid(?:s|ing)?|prevent(?:s|ing)?)(?: any)? overlap(?:s|ping)?(?: runs| jobs| executions)?(?![\\w-])',
      '(?:forbid|disallow|prevent|prohibit)(?:s|ing)? concurrency',
      '(?:a |the )?(?:new|second|another|next) (?:run|job|execution|one) never (?:starts?|begins?|runs?) (?:while|when|before|until)[^.;]{0,60}',
      'two (?:[a-z]{3,20} )?(?:never|must not|may not|do not|cannot) (?:run|start|overlap)(?: (?:at once|at the same time|at a time|together|in parallel|each other|side by side))?',
      '(?:no|never) two (?:runs?|jobs?|executions?) (?:at once|at the same time|at a time|together|in parallel)',
      '禁止并发',
      '(?<=[,;] ?)Forbid(?=[,;.]|$)',
      overLines`
        (?:if|when|while) (?:a|one|the (?:last|previous)) (?:run|job|one) is still (?:going|running|active)
        (?: on)?,? the (?:new|next) one (?:is|should be|must be|gets) skipped
      `,
      '(?:如果|若|当)?(?:上一?次|前一?次|上一?个)(?:任务|作业)?(?:还|仍)(?:然)?在?(?:运行|执行|跑)(?:的话|时|就|则|,)*跳过',
      '(?:do not|don.t|never|must not) run(?: (?:the |its )?jobs?| them| it)? (?:concurrently|in parallel|at the same time|side by side)',
      'never (?:let )?(?:any )?two(?: of them| jobs| runs)? (?:run |start )?(?:together|at once|at the same time)',
      '(?:no|without) parallel (?:runs?|executions?|jobs?)',
      'no two(?: of them| of these)?(?: (?:may|should|must|can|run|running|be))* (?:at the same time|at once|at a time|together|in parallel)',
      overLines`
        (?:do not|don't|never|must not|should not) (?:start|begin|run|launch)s? (?:a |the )?
        (?:new|second|another|next)(?: one| run| job)? (?:while|when|before|until|as long as)[^.;,]{0,60}
      `,
      '(?:不允许|不能|不得|不可以?|禁止)(?:有)?(?:两个|多个)(?:任务|作业|Job)?(?:同时|并发|并行)(?:运行|执行|进行)?',
      'never (?:run |start )?(?:two|more than one)(?: of them| jobs| runs)? at (?:the same time|once)',
      'never runs? (?:two|more than one|several) [a-z]{3,20} (?:concurrently|at once|in parallel|at (?:the same|a) time|side by side)',
      'never runs? twice(?: at (?:once|the same time)| concurrently| in parallel)?',
      'never run (?:two|more than one|several)(?: of (?:them|these|it))?(?: jobs?)? (?:concurrently|at once|in parallel|at the same time)',
      '(?:skip|skips|skipped)(?: a run| it)? (?:if|when|while) the (?:previous|last) (?:one|run|job) (?:is )?(?:still )?(?:running|runs)',
      '(?:禁止|不允许|不要)(?:并发|同时|重叠)(?:执行|运行)?',
      '(?:only |just |at most |no more than |never more than )(?:one|a single|1) (?:run|job|execution|instance|of (?:them|these)|one)s? (?:may|can|must|should|is|are|to|be|allowed|permitted|shall)(?: (?:be|to|allowed|active|running|run|runs|going|started|in progress))*(?: (?:at (?:a|any|the same|once|any one) ?time|at once|concurrently|in parallel|together))?',
      '(?:同一时间|同时|同一时刻|任意时刻|任何时候)(?:内)?(?:只|仅|最多|至多)(?:能|允许|可以?|应|会)?(?:有|存在|运行|执行)?(?:一|1)个?(?:任务|作业|实例|Job|运行|备份|执行)*(?:处于)?(?:活动|活跃|运行|执行|进行)?(?:状态|中)?',
      'never overlap(?:s|ping)?(?: with (?:itself|each other|one another))?',
      overLines`
        (?:must|should|may|can|do|does) ?not (?:be )?(?:run|execute|overlap|started?)(?:ning|ping)?
        (?: concurrently| in parallel| at the same time)?(?= ?[,.;]|$| and)
      `,
    ],
    () => workload({ cron: { concurrencyPolicy: 'Forbid' } }),
  ],
  [
    [
      'concurrent (?:runs|jobs|executions) (?:are|should be|must be|get) replaced',
      'replaces? (?:a |an |the |any )?(?:old |previous |last |running |current )*(?:run|job|one|execution)(?: (?:that|which) (?:is |are )?(?:still )?(?:running|going|active|unfinished)(?: on)?)?',
      '(?:如果|若|当)?(?:上一?次|前一?次|上一?个|旧的?)(?:任务|作业|运行|Job)?(?:还|仍)?(?:在|没)(?:有)?(?:运行|执行|跑|结束|完成)(?:完)?(?:的话|时|就|则|,)*(?:替换|取代|用新的替换)(?:掉|它|旧的)*',
      '新的?(?:任务|作业|运行|执行)?(?:会|将|应该?)?(?:替换|取代)(?:掉)?(?:(?:正在|还在|仍在|仍然在|尚在)(?:运行|执行|进行)(?:中)?的|旧的?|上一个|上次的?|尚?未完成的|没完成的)+(?:任务|作业|运行|执行)?',
    ],
    () => workload({ cron: { concurrencyPolicy: 'Replace' } }),
  ],
];
