import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { keyOf, phrased } from './phrased.ts';

const it =
  '(?:it|them|that|this|anything|everything|they|any of (?:it|them)|the (?:whole thing|whole|thing|job|run|container|pod|process|task|rollout|update)s?|what ended|a failed (?:run|one|pod|job))';
const ends =
  '(?:ends?|ended|finish(?:es|ed)?|exits?|exited|fails?|failed|stops?|stopped|is (?:done|over|finished)|dies|died|is through|crashes|completes?)';
const again = '(?:again|once more|a second time|twice|anew|back|back up|up again)';
const start = '(?:bring|start|restart|revive|run|launch|wake|resurrect|relaunch|rerun)';
const never =
  "(?:do not|don't|never|must not|should not|shall not|no need to|nobody should|nothing should|please do not|not to)";
const tries =
  '(?:failures?|failed (?:attempts|tries|runs)|attempts|tries|retries|unsuccessful (?:attempts|tries))';

/** What becomes of containers and runs that end. */
export const endedTold: readonly Rewriting[] = [
  ...phrased(
    [
      `${never} ${start} ${it}(?: ${again})*(?: (?:when|once|after|if|as soon as) (?:it|they|one|that|the container|the pod)? ?(?:has |have |is )?${ends})?(?= ?[.,;)]| -|$| and| but)`,
      overLines`
        (?:it|they|(?:the|a|its) (?:failed )?(?:container|pod|thing|job|run)s?(?: itself)?) (?:is|are|gets?|shall|must|should|may|will)
        (?: be)? (?:never|not)(?: be)? (?:started|run|restarted|brought|launched|revived)(?: ${again})+
        (?! (?:at (?:once|the same)|in parallel|side by side|concurrently))
      `,
      `(?:when|once|after|if) (?:it|that) ${ends},? (?:it ${ends}|that is it|that's it|leave it (?:alone|be|dead)|let it (?:be|rest)|it stays (?:down|dead|that way))`,
    ],
    'restartPolicy of Never',
  ),
  ...phrased(
    [
      overLines`
        (?:once|when|after) (?:it (?:is|has) )?(?:finished|done|ended|over|through|stopped),? (?:then )?
        (?:it )?(?:stays|remains|is|shall stay|should stay|must stay) (?:finished|done|ended|over|through|stopped|dead|down)
        (?! (?:in|for))
      `,
      `${never} ${start} ${it}(?: ${again})* (?:if|when|should|once|after) (?:it|they|that)(?: ever)? ${ends}`,
    ],
    'restartPolicy of Never',
  ),
  ...phrased(
    [
      overLines`
        (?:if|when(?:ever)?|should|in case) (?:that|it|something|one|the (?:container|job|run|command|script)|a run|anything) (?:goes?|went|turns?)? ?
        (?:wrong|awry|fails?|failed|crash(?:es)?|breaks?|errors?|badly)[^.;,]{0,20},? (?:then )?
        (?:it|they|the (?:container|pod|same container)|one) (?:is|are|should be|must be|shall be|gets?|will be|has to be) (?:started|run|tried|launched|restarted|executed)
        (?: (?:again|once more|anew|in place))*
      `,
      overLines`
        (?:if|when(?:ever)?|should|in case) (?:that|it|something|one|the (?:container|job|run|command|script)|a run|anything) (?:goes?|went)? ?
        (?:wrong|fails?|failed|crash(?:es)?|breaks?|errors?)[^.;,]{0,20},? (?:then )?
        (?:start|run|try|launch|restart) (?:it|the container|that)(?: (?:again|once more|anew))?
      `,
      `${start} (?:it|the container|them|a container|containers)(?: again)? only (?:when|if|after|once) (?:it|they|one|something) (?:fails?|failed|crash(?:es|ed)?|goes wrong|went wrong|breaks?)`,
    ],
    'restartPolicy of OnFailure',
  ),
  ...phrased(
    [
      overLines`
        (?:and )?(?:after|with|on) (?:the )?{count}(?:th|rd)? (?:such )?${tries}(?: in all)?,? (?:(?:it|we|kubernetes|the job) )?
        (?:(?:shall|should|must|may|will) )?
        (?:gives? (?:it )?up|stops? trying|that is it|it is over|calls? it a (?:failure|day))
      `,
      `(?<!(?:probe|liveness|readiness|start-?up)[^.;\\n]{0,120})gives? (?:it )?up (?:after|on|with) {count} ${tries}(?! or \\d)`,
      overLines`
        (?:please )?(?:retry|repeat|re-?run|try again|try ${it} again) (?:${it} )?(?:again )?
        (?:at most |up to |no more than |only )?(once|twice|thrice|{count} times)
        (?: (?:at (?:the )?most|at the outside|and no more|before (?:you )?giv\w{1,3} up))?
        (?! (?:a|per|every|in a row))
      `,
      `(?:at most |up to |no more than )?{count} (?:further |more |other |new )?(?:attempts|tries|retries) (?:are |is )?(?:allowed|permitted|fine|ok|granted|left)`,
      `(?<!index )(?:may|can) fail (?:at most |up to |no more than )?(once|twice|thrice|{count} times)`,
    ],
    (...[, said = '', inner]) =>
      `backoffLimit of ${String(toCount((typeof inner === 'string' ? inner : said).toLowerCase()))}`,
  ),
  ...phrased(
    [
      overLines`
        (?:a|the|any|one|each) (?:[a-z]{2,12} )?(?:run|job|execution|one|backup|report|dump)?
        (?: (?:that|which) is)?(?: still)? ?(?:going|running|active|unfinished|at work|under way)
        (?: on)? (?:must|may|should|shall|can|is to) (?:not|never) (?:be )?
        (?:meet|overlap|collide|cross|run into|joined?|met|overtaken|disturbed|overlapped)
        (?: with| by| into)* (?:the |a |any )?(?:next|new|second|another|following)(?: one| run)?
      `,
      overLines`
        (?:the |two |its )?(?:runs|jobs|executions|backups|dumps|reports) (?:must|may|should|shall|can) (?:not|never) (?:
          meet|overlap|collide|cross|run into each other|
          run (?:together|side by side|at once|at the same time)|pile up
        )(?: each other)?
      `,
    ],
    'concurrencyPolicy of Forbid',
  ),
  ...phrased(
    [
      `(?:stop|kill|abort|end|cancel|terminate|interrupt|break off)s? ${it} (?:after|(?:if|when) (?:it|they) (?:takes?|lasts?|runs?|needs?)(?: for)? (?:longer|more) than) {time}`,
      overLines`
        (?:it |the (?:job|run|whole thing) |everything |all of it )(?:must|has to|should|shall|may) (?:be (?:done|finished|over|through|complete)|finish|end|last|take|run)
        (?: for)? (?:within|after|in|at most|no longer than|no more than|at the latest after) {time}
        (?: at (?:the )?(?:most|latest))?
      `,
    ],
    'terminate it after $1',
  ),
  ...phrased(
    [
      overLines`
        (?:clean|tidy|clear|sweep|throw|put|take)(?:s|ed)? (?:it |them |the (?:job|pod|rest)s? |what is left |everything |everything up |up )*
        (?:up |away )?{time} (?:after|once) (?:it|they|the job|that|completion|the end)
        (?: (?:is|are|has|have|was|were))?(?: (?:done|over|finished|ended|through|completed?|ends?))?
      `,
      overLines`
        {time} (?:after|once) (?:it|they|the job)(?: (?:is|are|has|have|was|were))? (?:done|over|finished|ended|through|completed?|ends?)
        ,? (?:it|they|the job|everything|all of it) (?:is|are|should be|may be|can be|must be|gets?|may|should|can) (?:cleaned|tidied|cleared|swept|thrown|removed|deleted|disappear|vanish|go)
        (?: up| away)?
      `,
    ],
    keyOf('ttlSecondsAfterFinished', toSeconds),
  ),
];
