import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { keyOf, phrased } from './phrased.ts';

/** How one version follows another. */
export const renewedTold: readonly Rewriting[] = [
  [/(?<=(?:[\w,:]|i\.e\.,?)\s|\()["'`]?Recreate["'`]?(?!\w)(?<!strategy[^.;]{0,30})/gu, 'strategy Recreate'],
  ...phrased(
    [
      overLines`
        (?:kill|stop|remove|take down|end|throw away|shut down|delete)s? (?:all |the )*
        (?:old|previous|running|former) (?:ones?|versions?|pods?|copies|copy|instances?)(?: first)?,? (?:before|and (?:only )?then|then) (?:you |we )?
        (?:start|bring|create|launch|run)(?:s|ing)?(?: up)? (?:the |a |any )*(?:new|next)
        (?: ones?| versions?| pods?| copy)?
      `,
      `(?:two|old and new|both) versions (?:must|should|may|can|shall) (?:never|not) (?:ever )?(?:run|live|exist|be up)(?: (?:at the same time|side by side|together|at once|beside each other))`,
      `(?:never|not) (?:run |have )?(?:two|both|old and new) versions (?:running )?(?:at the same time|side by side|together|at once)`,
    ],
    'strategy Recreate',
  ),
  ...phrased(
    overLines`
      (?:(?:when|whenever|if) [^.;,]{3,40}, )?(?:the )?old (?:pods?|ones?|versions?|copy|copies|containers?) (?:goes|go|is stopped|are stopped|is removed|is killed|leaves?|dies|has to go|must go) first
      (?:,? \(?(?:strategy )?Recreate\)?)?
    `,
    'strategy Recreate',
  ),
  ...phrased(
    [
      `(?:only )?(?:counts?|regard|treat|consider|take|accept|call)(?:s|ed)? (?:a |an |the |each |every )*(?:fresh|new|started)(?:ly started)? (?:one|pod|copy|instance|replica)(?: (?:as|to be|is|only))* (?:usable|available|ready|good|healthy|done|fine)(?: only)? (?:after|once|when|if) (?:it )?(?:(?:has|have|is|was|been|being|stayed|stays|run|runs|running|fine|ready|up|stable|healthy|alive|without (?:a )?(?:crash|trouble|problems?)) )*(?:for )?(?:at least )?{time}`,
      `(?:a |an |the |each |every )*(?:fresh|new) (?:one|pod|copy|instance|replica) (?:has to|must|should|needs to) (?:be|stay|run|live)(?: (?:fine|ready|up|stable|healthy|alive|without (?:a )?(?:crash|trouble|problems?)))? (?:for )?(?:at least )?{time} (?:before|until|to count)`,
    ],
    keyOf('minReadySeconds', toSeconds),
  ),
  ...phrased(
    `(?:give|gives) (?:it |the (?:rollout|update) )?up(?: on (?:it|the (?:rollout|update)))? (?:after|when there (?:is|was)) {time} (?:without|with no|of no) (?:any )?progress`,
    keyOf('progressDeadlineSeconds', toSeconds),
  ),
  ...phrased(
    overLines`
      (?:if |when )?(?:there is |it makes |makes )?no progress (?:for|in|within|after) {time}[^.;,]{0,10}
      (?:,? (?:then )?(?:it|the (?:rollout|update)|give|that))
      (?: (?:has|is|counts as|up|should|be|considered|counted|as|a))* ?
      (?:failed|failure|stuck|up|fails)?
    `,
    keyOf('progressDeadlineSeconds', toSeconds),
  ),
  ...phrased(
    [
      overLines`
        (?:allow|give|grant|leave|has|have|gets?|with|takes?|needs?)s?
        (?: it| them| each| every pod| the pod)?(?: up to)? {time} (?:for|to|of|as) (?:an? |its |their )?
        (?:(?:graceful|clean|orderly|gentle|soft|proper|gracefully|cleanly) )*(?:
          end|ending|stop|stopping|shut ?down|shut down|termination|terminate|exit|
          finish(?: its (?:work|requests))?|die|go|grace(?: period)?|clean up|say goodbye|wind down
        )(?: (?:gracefully|cleanly|in peace|properly))?(?! (?:before|probes?|at))
      `,
      overLines`
        (?:wait|waits)(?: up to| at most)? {time} (?:before|until) (?:(?:you|it|they|we|kubernetes|the kubelet) )?
        (?:(?:is|are|gets?) )?(?:kill|killing|killed|kills|forcing|forcibly|shot|shoot)(?: it| them)?
      `,
    ],
    keyOf('terminationGracePeriodSeconds', toSeconds),
  ),
];
